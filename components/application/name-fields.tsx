'use client';

import { use, useState } from 'react';
import { AskedTick, RadioField, TextField } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { readInitials } from '@/lib/names/initials';
import { nameUses, type PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const text = applicationText.name;
const { fields } = text;

export const nameWords = { ...fields, nameUse: { ...fields.nameUse, choices: text.uses } };

/** As one types; without JavaScript as it was posted. */
export function NameFields({ name }: { name: PersonName }) {
  const values = use(FormContext)?.values;
  const [typed, setTyped] = useState<PersonName>(() => nameShown(name, values));
  const change = (field: keyof PersonName) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  return (
    <>
      <TextField name="initials" hint={fields.initials.hint} short onTyped={change('initials')} />
      <TextField name="birthPrefix" hint={fields.birthPrefix.hint} optional short onTyped={change('birthPrefix')} />
      <TextField name="birthSurname" hint={fields.birthSurname.hint} onTyped={change('birthSurname')} />
      <AskedTick name="keepBirthSurname" />
      <h2>{text.partnerHeading}</h2>
      <TextField name="partnerPrefix" optional short onTyped={change('partnerPrefix')} />
      <TextField name="partnerSurname" hint={fields.partnerSurname.hint} optional onTyped={change('partnerSurname')} />
      <AskedTick name="keepPartnerSurname" />
      <RadioField
        name="nameUse"
        choices={nameUses.map((use) => ({ value: use, label: text.uses[use] }))}
        onTyped={change('nameUse')}
      />
      <NamePreview name={typed} />
    </>
  );
}

/** A choice that isn't offered can be posted too. */
function nameShown(stored: PersonName, posted: Partial<Record<string, string>> = {}): PersonName {
  const nameUse = nameUses.find((use) => use === posted.nameUse) ?? stored.nameUse;
  return { ...stored, ...posted, nameUse };
}

function NamePreview({ name }: { name: PersonName }) {
  const shown = printedName({ ...name, initials: initialsShown(name.initials) });
  return (
    <p className="name-preview">
      <span className="form-hint">{text.preview}</span>
      <output>{name.birthSurname.trim() ? shown : text.previewEmpty}</output>
    </p>
  );
}

/** As they will be stored; a first name gives the proposed initial. */
function initialsShown(typed: string): string {
  const read = readInitials(typed);
  if (read.ok) return read.initials;
  const [reason] = read.reasons;
  return reason?.code === 'looks_like_first_name' ? reason.proposal : '';
}
