import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';

/** The states of those in the register, which are also its public words. */
export const publicStatuses = ['registered', 'certified'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export type PublicEntry = { name: string; registrationNumber: string; status: PublicStatus };

/** Everything else about somebody is left behind here. */
export function publicEntry(person: { name: PersonName; number: string; status: PublicStatus }): PublicEntry {
  return { name: printedName(person.name), registrationNumber: person.number, status: person.status };
}
