import 'server-only';
import { randomUUID } from 'node:crypto';
import { creditOf, GIVING_TRAINING } from '@/lib/attendance/credit';
import { attendedUnits, givenUnits } from '@/lib/attendance/run-units';
import type { Hundredths } from '@/lib/content/amounts';
import { normSetOn } from '@/lib/content/normset-index';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { notifyEach } from '@/lib/server/mail/notify';
import { type By, recordEach } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { settleSample } from '@/lib/server/review/settle-sample';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { AttendanceNews } from '@/lib/text/nl/mail/messages';
import { whoIsInRegister } from './data/attending-people';
import { settleClaims } from './data/claims';
import {
  type CreditedActivity,
  createCredits,
  listOwnVersions,
  markCredited,
  type OwnVersion,
  supersedeAll,
} from './data/credits';
import type { Run } from './data/runs';

/** A row of a run's list, and whose it is. */
export type PersonToCredit = {
  attendanceId: string;
  registrationId: string;
  meetings: readonly number[];
  completedOn: CalendarDate | null;
  isTrainer: boolean;
};

const PEOPLE_AT_ONCE = 500;

/** In the order of their ids, so that two who credit at once wait for each other. The run is held. */
export async function creditPeople(tx: Transaction, run: Run, people: readonly PersonToCredit[], by: By) {
  const inOrder = [...people].sort((a, b) => (a.registrationId < b.registrationId ? -1 : 1));
  const unitsOf = await unitsIn(tx, run);
  for (let at = 0; at < inOrder.length; at += PEOPLE_AT_ONCE)
    await creditPage(tx, run, inOrder.slice(at, at + PEOPLE_AT_ONCE), { by, unitsOf });
}

type UnitsOf = (person: PersonToCredit) => Hundredths;
type Page = { by: By; unitsOf: UnitsOf };

async function creditPage(tx: Transaction, run: Run, people: readonly PersonToCredit[], { by, unitsOf }: Page) {
  const ids = people.map(({ registrationId }) => registrationId);
  await lockPortfolio(tx, ...ids);
  const owners = await whoIsInRegister(tx, ids);
  const versions = await listOwnVersions(tx, run, ids);
  const present = people.filter(({ registrationId }) => owners.has(registrationId));
  const credits: CreditedActivity[] = [];
  const superseded: OwnVersion[] = [];
  const frozen: { person: PersonToCredit; activity: OwnVersion }[] = [];
  for (const person of present) {
    const own = versions.get(person.registrationId) ?? [];
    const credit = creditOf(own, run, person.isTrainer);
    const version = (id: string) => own.find((one) => one.id === id);
    if (credit.kind === 'frozen') {
      const activity = version(credit.frozen.id);
      if (activity) frozen.push({ person, activity });
    }
    if (credit.kind === 'new') credits.push(newCredit(run, person, unitsOf));
    if (credit.kind === 'joined') {
      const [joins, last] = [version(credit.joins.id), version(credit.last.id)];
      if (!joins || !last) continue;
      const joinsIds = [joins, ...credit.besides].map((joined) => joined.id);
      credits.push({ ...newCredit(run, person, unitsOf), ...keptOf(joins), replacesId: last.id, joinsIds });
      superseded.push(...credit.ended.flatMap(({ id }) => version(id) ?? []));
    }
  }
  await supersedeAll(
    tx,
    superseded.map(({ id }) => id),
    by.at,
  );
  await createCredits(tx, credits, by.at);
  await markCredited(tx, present, by.at);
  const settled = await settleClaims(tx, run.id, [...owners.keys()], by.at);
  await recordEach(tx, 'claim_confirmed', settled, by, { runId: run.id });
  await recordEach(
    tx,
    'attendance_credited',
    credits.map(({ id }) => id),
    by,
    { runId: run.id },
  );
  const drawn = superseded.flatMap(({ isDrawn, certificationId }) =>
    isDrawn && certificationId ? [certificationId] : [],
  );
  for (const certificationId of new Set(drawn)) await settleSample(tx, certificationId, { now: by.at });
  await notifyEach(tx, [
    ...credits.flatMap(({ id, registrationId, title }) => {
      const news = { code: 'attendance_credited', params: { title, provider: run.provider.name } } as const;
      return tell(owners.get(registrationId), `attendance_credited:${id}`, id, news, by.at);
    }),
    ...frozen.flatMap(({ person, activity: { id, title } }) => {
      const news = { code: 'attendance_left_frozen', params: { title, provider: run.provider.name } } as const;
      return tell(owners.get(person.registrationId), `attendance_frozen:${person.attendanceId}`, id, news, by.at);
    }),
  ]);
}

type News = { code: AttendanceNews; params: { title: string; provider: string } };

/** Nobody where there is no login. */
function tell(to: string | null | undefined, key: string, activityId: string, news: News, at: Date) {
  const path = `/mijn/portfolio/${activityId}`;
  return to ? [{ to, template: 'activity_news' as const, params: { path }, key, at, news: { ...news, path } }] : [];
}

function newCredit(run: Run, person: PersonToCredit, unitsOf: UnitsOf): CreditedActivity {
  return {
    id: randomUUID(),
    registrationId: person.registrationId,
    runId: run.id,
    ...{ replacesId: null, joinsIds: [], certificationId: null, isDrawn: false },
    ...{ title: run.title, organiser: run.provider.name, role: '', learned: '' },
    typeCode: person.isTrainer ? GIVING_TRAINING : run.typeCode,
    units: unitsOf(person),
    // Of e-learning their own day of completion.
    firstDay: person.completedOn ?? run.firstDay,
    lastDay: person.completedOn ?? run.lastDay,
  };
}

/** Theirs keeps its words; whatever it is reviewed for, it is approved for that too. */
function keptOf({ title, organiser, role, learned, certificationId, isDrawn }: OwnVersion) {
  return {
    ...(title !== '' && { title }),
    ...(organiser !== '' && { organiser }),
    role,
    learned,
    certificationId,
    isDrawn,
  };
}

async function unitsIn(tx: Transaction, run: Run): Promise<UnitsOf> {
  const normSets = (await listNormsets(tx)).map(({ normSet }) => normSet);
  const giving = normSetOn(normSets, run.lastDay)?.activityTypes.find(({ code }) => code === GIVING_TRAINING);
  const meetingCount = run.meetings.length;
  return ({ meetings, isTrainer }) =>
    isTrainer ? givenUnits(giving?.unit ?? 'hour', run.meetings) : attendedUnits(run, { meetings, meetingCount });
}
