import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DraftBlocker, draftBlockers } from './draft-blockers';
import type { Draft } from './drafts';

/** What is known of a draft's preview when it is to be published. */
export type PreviewStand = {
  /** Of the draft as it is, beside all that is published. */
  isCurrent: boolean;
  isFinished: boolean;
  today: CalendarDate;
  /** How many people have fewer certain points by it. */
  lowered: number;
};

export type PreviewBlocker = { at: { part: 'preview' } } & (
  | { code: 'preview_missing' }
  | { code: 'preview_outdated' }
  | { code: 'preview_running' }
  /** What is certain goes by the day: another day may have made more of it so. */
  | { code: 'preview_of_another_day' }
  | { code: 'lowers_certain'; people: number }
);

export type PublishBlocker = DraftBlocker | PreviewBlocker;

type Held = { published: readonly { validFrom: CalendarDate }[]; preview: PreviewStand | null; today: CalendarDate };

/** Everything that stands in the way, first what is to be mended in the draft. */
export function publishBlockers(draft: Draft, held: Held): PublishBlocker[] {
  const own = draftBlockers(draft, held);
  const blocker = previewBlocker(draft, held);
  return blocker ? [...own, { at: { part: 'preview' }, ...blocker }] : own;
}

type WithoutPlace<B> = B extends unknown ? Omit<B, 'at'> : never;

function previewBlocker({ isErratum }: Draft, { preview, today }: Held): WithoutPlace<PreviewBlocker> | null {
  if (!preview) return { code: 'preview_missing' };
  if (!preview.isCurrent) return { code: 'preview_outdated' };
  if (!preview.isFinished) return { code: 'preview_running' };
  if (!isErratum) return null;
  if (preview.today !== today) return { code: 'preview_of_another_day' };
  return preview.lowered > 0 ? { code: 'lowers_certain', people: preview.lowered } : null;
}
