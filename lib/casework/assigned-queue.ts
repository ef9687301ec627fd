import { firstValue } from '@/lib/shared/list-address';
import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

/** What a manager can give to somebody to judge. */
export const assignedKinds = ['application', 'activity', 'course'] as const;
export type AssignedKind = (typeof assignedKinds)[number];

/** What each is called in an address. */
export const assignedKindNames: Record<AssignedKind, string> = {
  application: 'aanvraag',
  activity: 'activiteit',
  course: 'opleiding',
};

const states = { open: 'open', answer: 'antwoord', decided: 'beslist' } as const;
export type AssignedState = keyof typeof states;

type Own = {
  /** '' for all of them. */
  kind: AssignedKind | '';
};

/** What was given to somebody to judge, whatever its kind: what waits for them, for an answer, or what they decided. */
export const assignedQueue = workQueue<AssignedState, 'oldest', Own>({
  states,
  orders: { oldest: 'oudste' },
  readOwn: (params) => ({
    kind: assignedKinds.find((kind) => assignedKindNames[kind] === firstValue(params.soort)) ?? '',
  }),
  writeOwn: ({ kind }): Record<string, string> => (kind === '' ? {} : { soort: assignedKindNames[kind] }),
});
export type AssignedQuery = QueueQuery<AssignedState, 'oldest', Own>;

const PATHS: Record<AssignedKind, string> = {
  application: '/beoordelen',
  activity: '/beoordelen/activiteiten',
  course: '/beoordelen/accreditaties',
};

export const assignedPath = '/beoordelen';

/** The page of a case for whom it was given to. */
export function assignedCasePath({ kind, id }: { kind: AssignedKind; id: string }): string {
  return `${PATHS[kind]}/${id}`;
}
