import { z } from 'zod';
import { readInitials } from '@/lib/names/initials';
import { prefixCharacters, surnameCharacters } from '@/lib/names/name-characters';
import { INITIALS_MAX, nameUses, type PersonName, PREFIX_MAX, SURNAME_MAX } from '@/lib/names/person-name';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { isMailable, normaliseEmail } from '@/lib/shared/mailable-address';
import { tidy } from '@/lib/shared/typed-text';
import { type PublicStatus, publicStatuses } from '../public-entry';
import { type ImportColumn, importColumns } from './columns';

import type { ImportProblem, RowProblemCode } from './problems';
import { choice, type Refuse, readNumber, rowProblems } from './row-problems';

const emailShape = z.string().refine(isMailable);

/** `shielded` null: the file says nothing of it. Only a row without problems has a status and a date. */
export type ImportRow = {
  number: string | null;
  numberNormalised: string | null;
  name: PersonName;
  email: string | null;
  emailNormalised: string | null;
  status: PublicStatus | null;
  registeredOn: CalendarDate | null;
  certifiedUntil: CalendarDate | null;
  shielded: boolean | null;
};

export type ImportCells = Partial<Record<ImportColumn, string>>;
type RowProblem = ImportProblem<RowProblemCode>;
type Problems = { found: RowProblem[]; in: (column: ImportColumn) => Refuse<RowProblemCode> };

export function readImportRow(
  cells: ImportCells,
  { today, numberPrefix }: { today: CalendarDate; numberPrefix: string },
): { row: ImportRow; problems: RowProblem[] } {
  const problems: Problems = rowProblems<ImportColumn, RowProblemCode>(importColumns, cells);
  const cell = (column: ImportColumn) => tidy(cells[column] ?? '');
  const number = cell('registration_number') || null;
  const email = cell('email') || null;
  if (!number && !email) problems.in('registration_number')('number_or_email_missing');
  const status = choice(cell('status').toLowerCase(), publicStatuses, problems.in('status'));
  const row: ImportRow = {
    number,
    numberNormalised: number && readNumber(number, numberPrefix, problems.in('registration_number')),
    name: readName(cell, problems),
    email,
    emailNormalised: email && readEmail(email, problems),
    status,
    registeredOn: readRegisteredOn(cell('registered_on'), today, problems),
    certifiedUntil: readCertifiedUntil(cell('certified_until'), status, today, problems),
    shielded: readShielded(cell('shielded').toLowerCase(), problems),
  };
  return { row, problems: problems.found };
}

function readEmail(email: string, problems: Problems): string | null {
  return emailShape.safeParse(email).success ? normaliseEmail(email) : problems.in('email')('email_invalid');
}

function readName(cell: (column: ImportColumn) => string, problems: Problems): PersonName {
  const partnerPrefix = cell('partner_prefix');
  const partnerSurname = cell('partner_surname');
  const nameUse = cell('name_use').toUpperCase();
  if (cell('birth_surname') === '') problems.in('birth_surname')('required');
  const name = {
    initials: readImportedInitials(cell('initials'), problems),
    birthPrefix: prefix(cell('birth_prefix'), problems.in('birth_prefix')),
    birthSurname: surname(cell('birth_surname'), problems.in('birth_surname')),
    partnerPrefix: prefix(partnerPrefix, problems.in('partner_prefix')),
    partnerSurname: surname(partnerSurname, problems.in('partner_surname')),
    nameUse: nameUse === '' ? 'E' : (choice(nameUse, nameUses, problems.in('name_use')) ?? 'E'),
  } as const;
  if (partnerPrefix && !partnerSurname) problems.in('partner_surname')('prefix_without_surname');
  return name;
}

/** Nobody is there to be asked: what looks like a first name stays as the old register had it. */
function readImportedInitials(given: string, problems: Problems): string {
  const read = readInitials(given);
  if (read.ok) return read.initials;
  const refuse = problems.in('initials');
  if (given.length > INITIALS_MAX) refuse('too_long', INITIALS_MAX);
  else if (read.reasons[0]?.code !== 'looks_like_first_name') refuse('initials_invalid');
  return given;
}

function surname(given: string, refuse: Refuse<RowProblemCode>): string {
  if (given !== '' && !/\p{L}/u.test(given)) refuse('needs_a_letter');
  if (given.length > SURNAME_MAX) refuse('too_long', SURNAME_MAX);
  if (!surnameCharacters(given)) refuse('invalid_characters');
  return given;
}

function prefix(given: string, refuse: Refuse<RowProblemCode>): string {
  if (given.length > PREFIX_MAX) refuse('too_long', PREFIX_MAX);
  if (!prefixCharacters(given)) refuse('invalid_characters');
  return given;
}

function readRegisteredOn(given: string, today: CalendarDate, problems: Problems): CalendarDate | null {
  const refuse = problems.in('registered_on');
  if (given === '') return refuse('required');
  const date = parseCalendarDate(given);
  if (!date) return refuse('date_invalid');
  return date > today ? refuse('date_in_future') : date;
}

function readCertifiedUntil(
  given: string,
  status: ImportRow['status'],
  today: CalendarDate,
  problems: Problems,
): CalendarDate | null {
  const refuse = problems.in('certified_until');
  if (given === '') return status === 'certified' ? refuse('certified_until_missing') : null;
  const date = parseCalendarDate(given);
  if (!date) return refuse('date_invalid');
  return status === 'certified' && date < today ? refuse('certified_until_past') : date;
}

function readShielded(given: string, problems: Problems): boolean | null {
  if (given === '') return null;
  const answer = choice(given, ['yes', 'no'], problems.in('shielded'));
  return answer && answer === 'yes';
}
