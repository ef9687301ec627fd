import 'server-only';
import { randomUUID } from 'node:crypto';
import { attendedUnits } from '@/lib/attendance/run-units';
import { notify } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { withdrawHeldActivity } from '@/lib/server/review/held-activity';
import type { AttendanceNews } from '@/lib/text/nl/mail/messages';
import { createCredits, findCredited, findCreditedPerson, type OwnVersion, supersedeAll } from './data/credits';
import type { Run } from './data/runs';

type Corrected = {
  attendanceId: string;
  /** Null: they weren't there. */
  meetings: number[] | null;
};

/**
 * What the owner withdrew stays withdrawn, and what a certification froze stays as it is; of the latter they hear. A
 * change by its owner that was under way goes along: it is of an accredited course only as long as they were there.
 */
export async function correctCredit(tx: Transaction, run: Run, { attendanceId, meetings }: Corrected, by: By) {
  const person = await findCreditedPerson(tx, attendanceId);
  if (!person) return;
  await lockPortfolio(tx, person.registrationId);
  const credited = await findCredited(tx, run.id, person.registrationId);
  if (!credited) return;
  const { accountId } = person;
  if (credited.isFrozen) return tell(tx, accountId, run, { code: 'attendance_left_frozen', activity: credited, by });
  if (meetings === null) {
    const { id, versions } = credited;
    const others = versions.filter((one) => one.id !== id);
    await supersedeAll(
      tx,
      others.map((one) => one.id),
      by.at,
    );
    await withdrawHeldActivity(tx, { ...credited, state: 'approved' }, by.at);
    await record(tx, 'attendance_withdrawn', id, by, { runId: run.id });
    return tell(tx, accountId, run, { code: 'attendance_withdrawn', activity: credited, by });
  }
  const units = attendedUnits(run, { meetings, meetingCount: run.meetings.length });
  if (units === credited.units) return;
  const next = await writeVersion(tx, run, credited, units, by);
  await record(tx, 'attendance_credited', next.id, by, { runId: run.id });
  await tell(tx, accountId, run, { code: 'attendance_corrected', activity: next, by });
}

async function writeVersion(
  tx: Transaction,
  run: Run,
  { id, versions, ...credited }: Credited,
  units: Credited['units'],
  { at }: By,
) {
  const { registrationId, certificationId, isDrawn, typeCode, title, organiser, role, learned } = credited;
  const last = versions.at(-1)?.id ?? id;
  await supersedeAll(
    tx,
    versions.map(({ id }) => id),
    at,
  );
  const next = {
    ...{ id: randomUUID(), registrationId, runId: run.id, replacesId: last, joinsIds: [id], certificationId, isDrawn },
    ...{ typeCode, title, organiser, role, learned, units },
    ...{ firstDay: credited.firstDay, lastDay: credited.lastDay },
  };
  await createCredits(tx, [next], at);
  return next;
}

type Credited = NonNullable<Awaited<ReturnType<typeof findCredited>>>;
type Told = { code: AttendanceNews; activity: Pick<OwnVersion, 'id' | 'title'>; by: By };

async function tell(tx: Transaction, accountId: string | null, run: Run, { code, activity: { id, title }, by }: Told) {
  const path = `/mijn/portfolio/${id}`;
  const news = { code, params: { title, provider: run.provider.name }, path };
  await notify(tx, accountId, {
    template: 'activity_news',
    params: { path },
    key: `${code}:${id}:${by.at.toISOString()}`,
    at: by.at,
    news,
  });
}
