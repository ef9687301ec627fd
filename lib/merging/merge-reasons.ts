import type { ActingReason } from '@/lib/registration/dossier-reasons';
import type { MergeBlocker } from './merge-blockers';

/** Why a number isn't one to merge with. */
export type OtherReason = ActingReason | { code: 'number_unknown' } | { code: 'same_registration' };

/** Why two registrations don't become one. */
export type MergeReason = ActingReason | { code: 'same_registration' } | { code: 'already_merged' } | MergeBlocker;
