import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';

/** The statuses that the public sees. */
export const publicStatuses = ['registered', 'certified'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** All that the public sees of somebody: the printed name, the printed number and the status (domain section 2). */
export type PublicEntry = { name: string; registrationNumber: string; status: PublicStatus };

/** Everything else about somebody is left behind here. */
export function publicEntry(person: { name: PersonName; number: string; status: PublicStatus }): PublicEntry {
  return { name: printedName(person.name), registrationNumber: person.number, status: person.status };
}
