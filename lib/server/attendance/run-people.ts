import 'server-only';
import { isNameOf } from '@/lib/attendance/attendance-match';
import { joinMeetings, wholeAsNone } from '@/lib/attendance/list-marks';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { PersonToCredit } from './credit-people';
import { addAttendances, listListed } from './data/attendances';
import { listByNumbers } from './data/attending-people';
import { listScans } from './data/door-scans';
import type { Run } from './data/runs';

export type ListedRow = {
  id: string;
  numberNormalised: string;
  typedName: string;
  meetings: readonly number[];
  completedOn: CalendarDate | null;
  isTrainer: boolean;
};

/** Trainers first: whoever gives a run isn't credited for attending it. Of a person there is one. */
export async function peopleOf(tx: Transaction, run: Run, now: Date): Promise<PersonToCredit[]> {
  const trainers = await listTrainers(tx, run, now);
  const listed = [...(await listListed(run.id, tx)).values()];
  const people = new Map((await peopleAmong(tx, [...trainers, ...listed])).map((one) => [one.registrationId, one]));
  await joinScans(tx, run, people, now);
  return [...people.values()];
}

/** Whose rows these are: those in the register whose number and name they have, the first of each. */
export async function peopleAmong(tx: Transaction, rows: readonly ListedRow[]): Promise<PersonToCredit[]> {
  const known = await listByNumbers(
    tx,
    rows.map(({ numberNormalised }) => numberNormalised),
  );
  const people = new Map<string, PersonToCredit>();
  for (const { id: attendanceId, numberNormalised, typedName, meetings, completedOn, isTrainer } of rows) {
    const person = known.get(numberNormalised);
    if (!person || !isNameOf(typedName, person.name) || people.has(person.registrationId)) continue;
    const { registrationId } = person;
    people.set(registrationId, { attendanceId, registrationId, meetings, completedOn, isTrainer });
  }
  return [...people.values()];
}

async function listTrainers(tx: Transaction, { id, trainers }: Run, now: Date): Promise<ListedRow[]> {
  const rows = trainers
    .filter(({ numberNormalised }) => numberNormalised !== '')
    .map(({ name, numberNormalised }) => ({
      ...{ number: numberNormalised, numberNormalised, name, meetings: [], completedOn: null, isTrainer: true },
    }));
  const ids = await addAttendances(tx, id, rows, now);
  return rows.flatMap(({ name: typedName, ...row }, index) => {
    const attendanceId = ids[index];
    return attendanceId ? [{ ...row, id: attendanceId, typedName }] : [];
  });
}

/** Whoever is on the list and came in by the code too was there for what either says. */
async function joinScans(tx: Transaction, run: Run, people: Map<string, PersonToCredit>, now: Date) {
  const count = run.meetings.length;
  const scanned = [...(await listScans(tx, run.id))];
  const others = scanned.filter(([registrationId]) => !people.has(registrationId));
  const rows = others.map(([, positions]) => ({
    ...{ number: '', numberNormalised: '', name: '', meetings: wholeAsNone(positions, count), completedOn: null },
  }));
  const ids = await addAttendances(tx, run.id, rows, now);
  for (const [index, [registrationId]] of others.entries()) {
    const [attendanceId, row] = [ids[index], rows[index]];
    if (attendanceId && row) people.set(registrationId, { attendanceId, registrationId, ...row, isTrainer: false });
  }
  for (const [registrationId, positions] of scanned) {
    const person = people.get(registrationId);
    if (person && !person.isTrainer && person.meetings.length > 0)
      people.set(registrationId, { ...person, meetings: joinMeetings([person.meetings, positions], count) });
  }
}
