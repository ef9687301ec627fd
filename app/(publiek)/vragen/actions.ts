'use server';

import { clarityFormSchema } from '@/lib/content/text-forms';
import { defineAction } from '@/lib/server/access/door';
import { countClarity } from '@/lib/server/editor/count-clarity';

export const submitClarity = defineAction({
  permission: 'read_public_pages',
  limit: 'clarity',
  schema: clarityFormSchema,
  run: countClarity,
  next: ({ slug }) => `/vragen?vraag=${slug}&na=geteld#${slug}`,
});
