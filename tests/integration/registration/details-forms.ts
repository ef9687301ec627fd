import type { AccountActor } from '@/lib/access/actor';
import type { TestDatabase } from '@/tests/support/database';
import { appointment, later, name } from '../journey';
import { changeOwnAppointment, changeOwnName } from '../sections';
import { own } from './dossiers-people';

/** When somebody in the register changes something. */
export const at = (actor: AccountActor, minutes = 20) => ({ actor, ...later(minutes) });
export const notAsked = { understood: false, warned: [] };

export const rename = async (actor: AccountActor, given: object, version?: number) =>
  changeOwnName({ ...name, ...given, version: version ?? (await own(actor)).version }, at(actor));

/** Changes the appointment in a place, or adds one at the end, in a page that was loaded just now. */
export const work = async (actor: AccountActor, given: object, position = 0) =>
  changeOwnAppointment(
    { ...appointment, ...notAsked, ...given, position, version: (await own(actor)).version },
    at(actor),
  );

/** The tasks about a registration, and whether each is done. */
export const tasksOf = async (db: TestDatabase, registrationId: string) =>
  (await db.prisma.task.findMany({ where: { registrationId }, orderBy: { key: 'asc' } })).map(({ kind, doneAt }) => [
    kind,
    doneAt !== null,
  ]);
