import type { ResendReason } from '@/lib/casework/casework-forms';
import type { MailState } from '@/lib/mail/mail-query';
import type { ReasonTexts } from '@/lib/shared/reason-texts';

/** /beheer/mails and one of them. Times and addresses are printed. */
export const mailManagementText = {
  title: 'Mails',
  columns: { what: 'Mail', to: 'Aan', state: 'Status', createdAt: 'Gemaakt' },
  all: 'Alle mails',
  empty: { heading: 'Er zijn geen mails', text: 'Met deze keuze is er niets om te laten zien.' },
  states: {
    queued: 'Wacht',
    sent: 'Verstuurd',
    failed: 'Mislukt',
  } satisfies Record<MailState, string>,
  one: {
    name: 'Eén mail',
    title: (what: string) => `Mail: ${what}`,
    facts: {
      to: 'Aan',
      state: 'Status',
      createdAt: 'Gemaakt op',
      sentAt: 'Verstuurd op',
      failedAt: 'Gestopt op',
      attempts: 'Pogingen',
      providerId: 'Kenmerk bij de maildienst',
      lastError: 'Laatste fout',
      round: 'Aantal keer verstuurd',
      person: 'Dossier',
    },
    words: {
      heading: 'Wat er in de mail staat',
      asSent: 'Zo hebben we de mail verstuurd. Alleen de links staan er niet bij: die zijn van de ontvanger.',
      lead: 'We maken deze tekst opnieuw uit wat we bewaarden. Verandert er een zin of een instelling, dan lees je hier de nieuwe.',
      gone: 'De gegevens voor deze tekst zijn opgeruimd.',
    },
    openDossier: 'Open het dossier',
    emptied: 'De gegevens voor deze mail zijn opgeruimd. Opnieuw versturen kan niet meer.',
    resent: 'De mail staat klaar en wordt zo opnieuw verstuurd.',
    resend: {
      heading: 'Opnieuw versturen',
      lead: 'We versturen de mail opnieuw, met dezelfde inhoud. Links erin kunnen verlopen zijn.',
      to: { label: 'Naar welk adres?', inSentence: 'het adres' },
      stored: (address: string) => `${address} (zoals eerst)`,
      current: (address: string) => `${address} (zoals het nu bij het account staat)`,
      submit: 'Verstuur opnieuw',
      notDone: 'De mail is niet opnieuw verstuurd',
    },
  },
};

export const resendReasonTexts: ReasonTexts<ResendReason> = {
  mail_unknown: () => 'Deze mail bestaat niet meer.',
  own_mail: () => 'Deze mail is aan jou zelf. Vraag een andere beheerder om die opnieuw te versturen.',
  mail_not_failed: () => 'Deze mail is al verstuurd, of wacht nog. Opnieuw versturen is niet nodig.',
  mail_emptied: () => mailManagementText.one.emptied,
  no_current_address: () => 'Bij deze mail hoort geen account meer, dus ook geen ander adres.',
  changed_meanwhile: () => 'Iemand anders heeft deze mail net al opnieuw verstuurd.',
};

/** /dev/mails */
export const mailPreviewText = {
  title: 'Alle mails',
  one: 'Eén mail',
  lead: 'Zo ziet elke mail van het register eruit, met verzonnen gegevens.',
  columns: { subject: 'Onderwerp', template: 'Naam' },
  plain: 'Als tekst',
  widths: { phone: 'Op een telefoon', desk: 'Op een computer' },
  html: 'Bekijk de mail zoals in een mailprogramma',
  back: 'Terug naar alle mails',
};
