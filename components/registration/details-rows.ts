import { printedName, surnameText } from '@/lib/names/printed-name';
import type { Details } from '@/lib/registration/details';
import { applicationText, myDetailsText } from '@/lib/text/nl/registration/my-lklr';

const { name: nameText, contact } = applicationText;
const or = (answer: string) => answer || myDetailsText.empty;

export function publicNameRow({ name }: Pick<Details, 'name'>) {
  return { term: myDetailsText.publicName, description: or(printedName(name)) };
}

export function nameRows({ name }: Pick<Details, 'name'>) {
  const { birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = name;
  const partner = surnameText({ prefix: partnerPrefix, surname: partnerSurname });
  return [
    publicNameRow({ name }),
    {
      term: nameText.fields.birthSurname.label,
      description: or(surnameText({ prefix: birthPrefix, surname: birthSurname })),
    },
    { term: nameText.fields.partnerSurname.label, description: or(partner) },
    { term: nameText.fields.nameUse.label, description: nameText.uses[nameUse] },
  ];
}

export function contactRows({ privateEmail, privatePhone }: Pick<Details, 'privateEmail' | 'privatePhone'>) {
  return [
    { term: contact.fields.privateEmail.label, description: or(privateEmail) },
    { term: contact.fields.privatePhone.label, description: or(privatePhone) },
  ];
}
