import { type AuditEventCode, auditEvents, isReading, securityEvents } from '@/lib/shared/audit-events';
import { type CalendarDate, readTypedDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { type AddressParams, firstValue, readSearchText } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';
import { readSealed, searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';

export const AUDIT_PATH = '/beheer/logboek';

export const auditGroups = ['deeds', 'readings', 'security'] as const;
export type AuditGroup = (typeof auditGroups)[number];

const GROUP_VALUES = { deeds: 'handelingen', readings: 'inzien', security: 'toegang' } as const satisfies Record<
  AuditGroup,
  string
>;

/** Whoever did something without an account. */
export const actorsWithoutAccount = ['system', 'visitor'] as const;
export type ActorWithoutAccount = (typeof actorsWithoutAccount)[number];
const ACTOR_VALUES = { system: 'systeem', visitor: 'bezoeker' } as const satisfies Record<ActorWithoutAccount, string>;

/** A day as it was typed, and which day that is: null for none, or for what isn't one. */
export type AskedDay = { typed: string; day: CalendarDate | null };

export type AuditQuery = {
  /** Whom it is about: a number, an address, or the id of a dossier; sealed where it tells how to reach somebody. */
  text: string;
  sealed?: string;
  actor: ActorWithoutAccount | { accountId: string } | null;
  kind: AuditGroup | AuditEventCode | null;
  from: AskedDay;
  until: AskedDay;
  place: Place;
};

export function groupOf(event: AuditEventCode): AuditGroup {
  if (isReading(event)) return 'readings';
  return securityEvents.some((code) => code === event) ? 'security' : 'deeds';
}

/** The events of a kind; null for all there are. */
export function eventsOfKind(kind: AuditQuery['kind']): AuditEventCode[] | null {
  if (kind === null) return null;
  return isGroup(kind) ? auditEvents.filter((event) => groupOf(event) === kind) : [kind];
}

export function kindValue(kind: AuditQuery['kind']): string {
  if (kind === null) return '';
  return isGroup(kind) ? GROUP_VALUES[kind] : kind;
}

export function actorValue(actor: AuditQuery['actor']): string {
  if (actor === null) return '';
  return typeof actor === 'string' ? ACTOR_VALUES[actor] : actor.accountId;
}

export function readAuditQuery(params: AddressParams): AuditQuery {
  const kind = firstValue(params.soort);
  return {
    text: readSearchText(firstValue(params[WORDS_PARAM])),
    sealed: readSealed(params),
    actor: readActor(firstValue(params.door)),
    kind:
      auditGroups.find((group) => GROUP_VALUES[group] === kind) ?? auditEvents.find((code) => code === kind) ?? null,
    from: readDay(firstValue(params.van)),
    until: readDay(firstValue(params.tot)),
    place: readPlace(params, { ids: 'number' }),
  };
}

export function auditHref({ text, sealed, actor, kind, from, until }: AuditQuery, place: Place = null): string {
  const chosen = { door: actorValue(actor), soort: kindValue(kind), van: from.typed, tot: until.typed };
  const params = Object.entries(chosen).filter(([, value]) => value !== '');
  return placeHref(AUDIT_PATH, place, { params: { ...searchIn(text, sealed), ...Object.fromEntries(params) } });
}

export function isNarrowed(query: AuditQuery): boolean {
  return auditHref(query) !== AUDIT_PATH;
}

export type PeriodProblem = 'from' | 'until' | 'order';

/** What of the period can't be asked for. */
export function periodProblem({ from, until }: Pick<AuditQuery, 'from' | 'until'>): PeriodProblem | null {
  if (from.typed !== '' && !from.day) return 'from';
  if (until.typed !== '' && !until.day) return 'until';
  return from.day && until.day && until.day < from.day ? 'order' : null;
}

function readActor(value: string): AuditQuery['actor'] {
  if (isUuid(value)) return { accountId: value };
  return actorsWithoutAccount.find((actor) => ACTOR_VALUES[actor] === value) ?? null;
}

function readDay(value: string): AskedDay {
  const typed = readSearchText(value);
  return { typed, day: readTypedDate(typed) };
}

function isGroup(kind: AuditGroup | AuditEventCode): kind is AuditGroup {
  return auditGroups.some((group) => group === kind);
}
