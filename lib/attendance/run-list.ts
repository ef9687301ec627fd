import { type AddressParams, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';

export const runTabs = ['to_close', 'coming', 'ended'] as const;
export type RunTab = (typeof runTabs)[number];
export type RunQuery = { tab: RunTab; place: Place };

const words: Record<RunTab, string> = { to_close: 'te-sluiten', coming: 'komend', ended: 'afgelopen' };

export function readRunQuery(params: AddressParams): RunQuery {
  const asked = statusIn(params);
  return { tab: runTabs.find((tab) => words[tab] === asked) ?? 'to_close', place: readPlace(params) };
}

export function runsHref({ tab, place }: RunQuery): string {
  return placeHref('/opleider/uitvoeringen', place, { params: { [STATUS_PARAM]: words[tab] } });
}

export function runPath(id: string): string {
  return `/opleider/uitvoeringen/${id}`;
}

export const MANAGED_RUNS = '/beheer/uitvoeringen';

/** Of a list that is closed, as a manager corrects it. */
export function managedRunPath(id: string): string {
  return `${MANAGED_RUNS}/${id}`;
}

/** Of which run, in the address of the file of its list: a page's own path says it. */
export const RUN_PARAM = 'uitvoering';

export const COURSE_PARAM = 'opleiding';

export function planHref(courseId: string): string {
  return `${runPath('nieuw')}?${new URLSearchParams({ [COURSE_PARAM]: courseId })}`;
}
