import 'server-only';
import { baseLetters, foldText } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import { printedName, surnameShown } from '@/lib/names/printed-name';
import { keyLines, storedKeys } from '@/lib/register/search-keys';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DemoRow } from '../data/demo-rows';
import { add, at, type Owner, type Story } from './story';

export type Person = Owner & {
  personName: PersonName;
  phone: string;
  /** The columns of an appointment, whoever it is of. */
  appointment: DemoRow;
};

/** Above what is asked at least. */
const HOURS_MORE = [0, 4, 8, 8, 12, 14, 14, 18];

/** Everybody has a name of their own: who would be taken for somebody else is a case by itself. */
export function newPerson(story: Story, taken: Set<string>, came: CalendarDate): Person {
  const { draw } = story;
  const personName = freeName(story, taken);
  const name = printedName(personName);
  const accountId = draw.uuid();
  const { name: organisation, kind } = draw.pick(story.words.organisations);
  const local = foldText(name).replaceAll(/[^a-z]+/g, '.');
  const email = `${local}@${foldText(organisation).replaceAll(/[^a-z]+/g, '-')}.example`;
  const account = {
    id: accountId,
    email,
    email_normalised: email,
    name,
    roles: ['registrant'],
    created_at: at(story, came),
  };
  add(story, 'account', account);
  return {
    ...{ accountId, name, email, personName },
    phone: `06 ${draw.int(10_000_000, 99_999_999)}`,
    appointment: {
      function: draw.chance(0.75) ? 'attendance_officer' : 'rmc_officer',
      hours_per_week: story.settings.minimumHours + draw.pick(HOURS_MORE),
      employer_kind: kind,
      form: draw.chance(0.9) ? 'employed' : draw.pick(['self_employed', 'payroll']),
      organisation,
      starts_on: addMonths(came, -draw.int(3, 90)),
      ends_on: null,
    },
  };
}

function freeName({ draw, words }: Story, taken: Set<string>): PersonName {
  for (;;) {
    const own = surname(draw.pick(words.surnames));
    const partner = draw.chance(0.15) ? surname(draw.pick(words.surnames)) : null;
    const initials = Array.from({ length: draw.pick([1, 1, 2, 2, 3]) }, () => `${draw.pick(words.letters)}.`).join('');
    const name: PersonName = {
      initials,
      ...{ birthPrefix: own.prefix, birthSurname: own.name },
      ...{ partnerPrefix: partner?.prefix ?? '', partnerSurname: partner?.name ?? '' },
      nameUse: partner ? draw.pick(['N', 'N', 'V', 'P', 'E']) : 'E',
    };
    const keys = [own.name, partner?.name].map((shown) => `${initials[0]} ${shown}`);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    return name;
  }
}

/** From the first capital on it is the name. */
function surname(written: string): { prefix: string; name: string } {
  if (/^[dt]'/.test(written)) return { prefix: '', name: written };
  const [, prefix = '', name = ''] = /^([\p{Ll}' ]*?) ?(\p{Lu}.*)$/u.exec(written) ?? [];
  return { prefix, name };
}

export function nameColumns({ personName }: Person): DemoRow {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = personName;
  return {
    ...{ initials, birth_prefix: birthPrefix, birth_surname: birthSurname },
    ...{ partner_prefix: partnerPrefix, partner_surname: partnerSurname, name_use: nameUse },
  };
}

export function contactColumns({ draw }: Story, { personName, phone }: Person): DemoRow {
  const local = foldText(`${personName.initials}${personName.birthSurname}`).replaceAll(/[^a-z]+/g, '');
  return { private_email: `${local}${draw.int(10, 99)}@thuis.example`, private_phone: phone };
}

export function sortedName({ personName }: Person): string {
  return `${baseLetters(surnameShown(personName).surname)}\n${personName.initials}`;
}

export function wordsOf({ personName }: Person): string[] {
  return storedKeys(personName);
}

export function keysOf({ personName }: Person): string {
  return keyLines(personName).keys;
}
