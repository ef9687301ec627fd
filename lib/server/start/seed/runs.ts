import 'server-only';
import { randomBytes } from 'node:crypto';
import { printedName } from '@/lib/names/printed-name';
import { addAttendances } from '@/lib/server/attendance/data/attendances';
import { createRun, moveRun } from '@/lib/server/attendance/data/runs';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

const MORNING = { begins: 9 * 60, ends: 13 * 60 };
const STRANGER = { number: 'LKLR-900123', numberNormalised: '900123', name: 'T. van Elders' };

/** Of each accredited course one run to close, with its list, one to come, and one that is closed. */
export async function seedRuns(tx: Transaction, { now, today }: Moment) {
  const accreditations = await tx.accreditationRequest.findMany({
    where: { state: 'accredited' },
    select: { id: true, courseVersion: { select: { courseId: true } } },
    orderBy: { id: 'asc' },
  });
  const people = await tx.registration.findMany({
    where: { state: { in: ['registered', 'certified'] } },
    orderBy: { number: 'asc' },
  });
  const listed = people.map((row) => {
    const { number, numberNormalised } = row;
    return { number, numberNormalised, name: printedName(nameFromRow(row)), ...WHOLE_RUN };
  });
  const stranger = { ...STRANGER, ...WHOLE_RUN };
  for (const { id: accreditationId, courseVersion } of accreditations) {
    const of = { ...courseVersion, accreditationId, createdAt: now };
    await plan(tx, of, [addDays(today, 14), addDays(today, 21)]);
    const held = await plan(tx, of, [addDays(today, -4), addDays(today, -2)]);
    await addAttendances(tx, held, [...listed, stranger], now);
    const closed = await plan(tx, of, [addDays(today, -8)]);
    await addAttendances(tx, closed, [stranger], now);
    await moveRun(tx, { id: closed, version: 1, from: 'planned', to: 'closed', closed: { at: now, byId: null } });
  }
}

const WHOLE_RUN = { meetings: [], completedOn: null };

type Of = { courseId: string; accreditationId: string; createdAt: Date };

async function plan(tx: Transaction, of: Of, days: [CalendarDate, ...CalendarDate[]]): Promise<string> {
  return createRun(tx, {
    ...of,
    ...{ firstDay: days[0], lastDay: days.at(-1) ?? days[0], isStanding: false },
    ...{ place: 'Vergadercentrum Vredenburg, Utrecht', joining: 'Meld je aan via academie.example.' },
    meetings: days.map((day, index) => ({ position: index + 1, day, ...MORNING })),
    trainers: [{ name: 'M. van Dongen', numberNormalised: '' }],
    doorSecret: randomBytes(32).toString('base64url'),
  });
}
