import { days } from '@/lib/text/nl/shared/amounts';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type CoursesMailParams = {
  confirm_admission: Greeted & { providerId: string; linkDays: number };
  admission_answered: Greeted & { providerId: string };
  contact_invited: Greeted & { organisation: string; invitationId: string; linkDays: number };
  contact_added: Greeted;
  contact_removed: Greeted;
  invoice_issued: { invoiceId: string; number: string };
  invoice_credited: { invoiceId: string; number: string };
};

export const coursesMails: MailTexts<CoursesMailParams> = {
  confirm_admission: ({ providerId, linkDays }) => ({
    subject: 'Bevestig je verzoek om opleider te worden',
    paragraphs: [
      'Iemand vroeg met dit e-mailadres of een organisatie opleider kan worden bij het Landelijk Kwaliteitsregister Leerplicht en RMC. Was jij dat? Bevestig het verzoek dan met de knop hieronder.',
      `De knop werkt ${days(linkDays)}. Kreeg je meer dan één van deze mails? Dan werkt alleen de nieuwste.`,
      'Daarna kijkt de beheerder van het register naar je verzoek. Bewaar deze mail: achter de knop lees je later ook het antwoord.',
      'Was jij het niet? Dan hoef je niets te doen. Zonder bevestiging verdwijnt het verzoek vanzelf.',
    ],
    button: { label: 'Bevestig het verzoek', to: { link: 'confirm_admission', id: providerId } },
  }),
  admission_answered: ({ providerId }) => ({
    subject: 'Er is een antwoord op je verzoek',
    paragraphs: [
      'Je vroeg of je organisatie opleider kan worden bij het register. De beheerder heeft een besluit genomen.',
      'Met de knop hieronder lees je het besluit en de reden.',
    ],
    button: { label: 'Lees het besluit', to: { link: 'confirm_admission', id: providerId } },
  }),
  contact_invited: ({ organisation, invitationId, linkDays }) => ({
    subject: 'Je bent uitgenodigd als contactpersoon van een opleider',
    paragraphs: [
      `Je bent uitgenodigd als contactpersoon van ${organisation} bij het Landelijk Kwaliteitsregister Leerplicht en RMC. Contactpersonen vragen accreditatie aan en geven door wie er bij een opleiding was.`,
      'Heb je al een account met dit adres? Dan vul je je eigen wachtwoord in. Heb je nog geen account, dan kies je een wachtwoord.',
      `De knop werkt ${days(linkDays)}. Kreeg je meer dan één uitnodiging? Dan werkt alleen de nieuwste.`,
      'Verwachtte je deze uitnodiging niet? Dan hoef je niets te doen.',
    ],
    button: { label: 'Neem de uitnodiging aan', to: { link: 'accept_invitation', id: invitationId } },
  }),
  contact_added: () => ({
    subject: 'Je bent contactpersoon van een opleider',
    paragraphs: [
      'Je hebt de uitnodiging aangenomen. Vanaf nu kun je namens de organisatie werken.',
      'Wil je ook anderen uitnodigen of het factuuradres wijzigen? Zet dan inloggen in twee stappen aan bij Mijn account.',
      'Heb jij dit niet gedaan? Laat het ons dan meteen weten, en kies een ander wachtwoord.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen?naar=%2Fopleider' } },
  }),
  contact_removed: () => ({
    subject: 'Je bent geen contactpersoon meer',
    paragraphs: [
      'Je bent weggehaald als contactpersoon van een opleider bij het register. Dat geldt meteen. Wat je voor de organisatie deed, blijft bewaard bij de organisatie.',
      'Klopt dit volgens jou niet? Neem dan contact op met de organisatie.',
    ],
  }),
  invoice_issued: ({ invoiceId, number }) => ({
    subject: `Er is een factuur: ${number}`,
    paragraphs: [
      `Er is een nieuwe factuur voor je organisatie, met nummer ${number}.`,
      'Een contactpersoon van de organisatie kan de factuur bekijken en als PDF downloaden. Daarvoor moet die inloggen.',
      'Ben jij geen contactpersoon? Stuur deze mail dan door naar iemand die dat wel is.',
    ],
    button: { label: 'Bekijk de factuur', to: { path: `/opleider/facturen/${invoiceId}` } },
  }),
  invoice_credited: ({ invoiceId, number }) => ({
    subject: `Er is een creditnota: ${number}`,
    paragraphs: [
      `Een factuur van je organisatie vervalt. Daarvoor is er nu een creditnota, met nummer ${number}.`,
      'Een contactpersoon van de organisatie kan de creditnota bekijken en als PDF downloaden. Daarvoor moet die inloggen.',
      'Ben jij geen contactpersoon? Stuur deze mail dan door naar iemand die dat wel is.',
    ],
    button: { label: 'Bekijk de creditnota', to: { path: `/opleider/facturen/${invoiceId}` } },
  }),
};

export const coursesMailsExamples: CoursesMailParams = {
  confirm_admission: { name: 'Noor Bakker', providerId: EXAMPLE_ID, linkDays: 9 },
  admission_answered: { name: 'Noor Bakker', providerId: EXAMPLE_ID },
  contact_invited: { name: 'Noor Bakker', organisation: 'Academie Voorbeeld', invitationId: EXAMPLE_ID, linkDays: 6 },
  contact_added: { name: 'Noor Bakker' },
  contact_removed: { name: 'Noor Bakker' },
  invoice_issued: { invoiceId: EXAMPLE_ID, number: '2027-0012' },
  invoice_credited: { invoiceId: EXAMPLE_ID, number: '2027-0013' },
};
