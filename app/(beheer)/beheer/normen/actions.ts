'use server';

import {
  draftRulesSchema,
  draftTypeSchema,
  draftVersionSchema,
  removeTypeSchema,
  returnDraftSchema,
  startDraftSchema,
} from '@/lib/normsets/draft-forms';
import { defineAction } from '@/lib/server/access/door';
import { changeDraftRules } from '@/lib/server/normsets/change-draft-rules';
import { changeDraftType } from '@/lib/server/normsets/change-draft-type';
import { confirmNormset, returnNormset, takeBackNormset } from '@/lib/server/normsets/decide-normset';
import { previewNormset } from '@/lib/server/normsets/preview-normset';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { removeDraftType } from '@/lib/server/normsets/remove-draft-type';
import { startDraft } from '@/lib/server/normsets/start-draft';
import { withdrawDraft } from '@/lib/server/normsets/withdraw-draft';
import type { NormsetDone } from '@/lib/text/nl/normsets/normsets';

const manages = { permission: 'manage_normsets', limit: 'save' } as const;

const back =
  (after: NormsetDone) =>
  ({ draftId }: { draftId: string }) =>
    `/beheer/normen/concept/${draftId}?na=${after}`;

export const submitDraftStart = defineAction({
  ...manages,
  schema: startDraftSchema,
  run: startDraft,
  next: back('gemaakt'),
});

export const submitDraftRules = defineAction({
  ...manages,
  schema: draftRulesSchema,
  run: changeDraftRules,
  next: back('bewaard'),
});

export const submitDraftType = defineAction({
  ...manages,
  schema: draftTypeSchema,
  run: changeDraftType,
  next: back('bewaard'),
});

export const submitTypeRemoval = defineAction({
  ...manages,
  schema: removeTypeSchema,
  run: removeDraftType,
  next: back('verwijderd'),
});

const acts = { ...manages, schema: draftVersionSchema } as const;

export const submitNormsetPreview = defineAction({ ...acts, run: previewNormset, next: back('berekenen') });

export const submitNormsetProposal = defineAction({ ...acts, run: proposeNormset, next: back('voorgelegd') });

export const submitNormsetTakeBack = defineAction({ ...acts, run: takeBackNormset, next: back('teruggenomen') });

export const submitNormsetReturn = defineAction({
  ...manages,
  schema: returnDraftSchema,
  run: returnNormset,
  next: back('teruggegeven'),
});

export const submitNormsetConfirmation = defineAction({
  ...acts,
  run: confirmNormset,
  next: ({ normsetId }) => `/beheer/normen/${normsetId}?na=bekend`,
});

export const submitDraftWithdrawal = defineAction({
  ...acts,
  run: withdrawDraft,
  next: '/beheer/normen?na=weg',
});
