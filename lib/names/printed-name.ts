import { never } from '@/lib/shared/results';
import { plainSigns } from './name-characters';
import type { NameUse, PersonName } from './person-name';

export type ShownSurname = { prefix: string; surname: string };

export function surnameShown(name: PersonName): ShownSurname {
  const own = { prefix: name.birthPrefix, surname: name.birthSurname };
  const partner = { prefix: name.partnerPrefix, surname: name.partnerSurname };
  const use: NameUse = partner.surname === '' ? 'E' : name.nameUse;
  switch (use) {
    case 'E':
      return own;
    case 'P':
      return partner;
    case 'V':
      return joined(partner, own);
    case 'N':
      return joined(own, partner);
    default:
      return never(use);
  }
}

export function surnameText({ prefix, surname }: ShownSurname): string {
  return spaced(prefix, surname);
}

export function printedName(name: PersonName): string {
  const surname = surnameText(surnameShown(name));
  return name.initials === '' ? raised(surname) : spaced(name.initials, surname);
}

function joined(first: ShownSurname, second: ShownSurname): ShownSurname {
  if (first.surname === '') return second;
  if (second.surname === '') return first;
  return { prefix: first.prefix, surname: `${first.surname}-${surnameText(second)}` };
}

function raised(name: string): string {
  if (/^\p{L}?'/u.test(plainSigns(name))) return name;
  return name.replace(/^(ij|\p{Ll})/u, (letter) => (letter === 'ß' ? letter : letter.toUpperCase()));
}

function spaced(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
