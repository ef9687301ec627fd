'use server';

import { chooseRunSchema } from '@/lib/catalogue/catalogue-forms';
import { defineAction } from '@/lib/server/access/door';
import { chooseRun } from '@/lib/server/catalogue/choose-run';

export const submitChosenRun = defineAction({
  permission: 'keep_portfolio',
  limit: 'save',
  schema: chooseRunSchema,
  run: chooseRun,
  next: ({ activityId, isNew }) => `/mijn/portfolio/${activityId}?na=${isNew ? 'gekozen' : 'was-gekozen'}`,
});
