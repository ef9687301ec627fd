import 'server-only';
import type { z } from 'zod';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { startTextSchema } from '@/lib/content/text-forms';
import { slugOf } from '@/lib/content/text-slug';
import { asManager } from '@/lib/server/access/data/workers';
import { addVersion, createText } from '@/lib/server/content/data/text-rows';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { mailTemplates } from '@/lib/text/nl/mail/mails';
import { type At, savedBy } from './locked-text';
import { contentOf } from './text-content';

type Answer = Accepted<{ id: string }> | Refused<NotAllowed> | { ok: false; errors: FieldErrors };
type NewText = z.output<typeof startTextSchema>;

/** A draft, that nobody but managers sees. */
export async function startText(typed: NewText, at: At): Promise<Answer> {
  const slug = slugFor(typed);
  if (slug === null) return { ok: false, errors: { slug: { code: 'required' } } };
  return asManager(at, async (tx): Promise<Answer> => {
    const id = await createText(tx, typed.kind, slug);
    if (!id) return { ok: false, errors: { slug: { code: 'anchor_taken' } } };
    await addVersion(tx, id, { number: 1, ...contentOf(typed) }, savedBy(at));
    return accepted({ id });
  });
}

/** A mail's is the mail's own code. */
function slugFor(typed: NewText): string | null {
  if (typed.kind === 'mail_introduction') return mailTemplates.find((code) => code === typed.slug) ?? null;
  return typed.slug || slugOf(typed.title) || null;
}
