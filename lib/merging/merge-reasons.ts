import type { ActingReason } from '@/lib/registration/dossier-reasons';
import type { MergeBlocker } from './merge-blockers';

/** Why two registrations don't become one. */
export type MergeReason = ActingReason | { code: 'same_registration' } | { code: 'already_merged' } | MergeBlocker;
