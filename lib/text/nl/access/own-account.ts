import type { DeletionReason } from '@/lib/access/account-deletion';
import type { EmailLinkReason } from '@/lib/access/email-link';
import { days } from '@/lib/text/nl/shared/amounts';
import type { Field } from '@/lib/text/nl/shared/forms';

const currentPassword = {
  label: 'Je wachtwoord',
  inSentence: 'je wachtwoord',
  hint: 'Zo weten we dat jij het bent.',
} satisfies Field;

/** The tick of whoever goes on with an address that looks shared. */
export const keepAddressField: Field = {
  label: 'Alleen ik lees deze mailbox',
  inSentence: '‘Alleen ik lees deze mailbox’',
};

/** /account */
export const myAccountText = {
  title: 'Mijn account',
  lead: 'Hier regel je hoe je inlogt. Wat in het register over je staat, wijzig je bij Mijn gegevens.',
  leadWithoutRegister: 'Hier regel je hoe je inlogt.',
  facts: { name: 'Naam', email: 'E-mailadres', password: 'Wachtwoord' },
  passwordSince: (date: string) => `Gekozen op ${date}`,
  waiting: {
    heading: 'Je nieuwe e-mailadres is nog niet bevestigd',
    text: (address: string, until: string) =>
      `We stuurden een mail naar ${address}. Open de link in die mail, uiterlijk op ${until}. Tot dan log je in met je oude adres.`,
  },
  safety: {
    heading: 'Veilig inloggen',
    sessions: { label: 'Waar je bent ingelogd', description: 'Bekijk op welke apparaten dat is, en log daar uit.' },
    secondFactor: {
      label: 'Inloggen in twee stappen',
      description: 'Naast je wachtwoord vul je dan een code uit een app in.',
    },
  },
  news: {
    heading: 'Nieuws per mail',
    text: 'Staat er nieuws op het intranet dat je nog niet las? Dan sturen we je af en toe een mail met de titels.',
    fields: {
      newsMail: {
        label: 'Stuur mij een mail als er nieuws is',
        inSentence: '‘Stuur mij een mail als er nieuws is’',
      } satisfies Field,
    },
    submit: 'Bewaar',
  },
  deletion: {
    heading: 'Account verwijderen',
    text: 'Je bent niet geregistreerd. Daarom kun je je account zelf verwijderen, met alles wat erin staat.',
    link: 'Verwijder je account',
  },
  done: {
    password: {
      title: 'Je wachtwoord is gewijzigd',
      text: 'Op andere apparaten ben je uitgelogd. Hier blijf je ingelogd.',
    },
    news: 'Je keuze over mail bij nieuws is bewaard',
    email: { title: 'Kijk in de mail van je nieuwe adres', text: 'Daarin staat wat je moet doen.' },
  },
};

/** /account/wachtwoord */
export const changePasswordText = {
  title: 'Wijzig je wachtwoord',
  lead: 'Daarna ben je op andere apparaten uitgelogd. Ook werken mails om een nieuw wachtwoord te kiezen niet meer.',
  fields: {
    currentPassword: { label: 'Je huidige wachtwoord', inSentence: 'je huidige wachtwoord' } satisfies Field,
    password: { label: 'Nieuw wachtwoord', inSentence: 'een nieuw wachtwoord' } satisfies Field,
  },
  submit: 'Wachtwoord wijzigen',
  forgotten: 'Weet je je wachtwoord niet meer?',
  forgottenLink: 'Vraag een nieuw wachtwoord aan',
  changedMeanwhile: {
    heading: 'Je wachtwoord is intussen gewijzigd',
    text: 'Misschien deed je dat zelf in een ander venster. Laad de pagina opnieuw en vul je nieuwste wachtwoord in.',
  },
};

/** /account/e-mailadres */
export const changeEmailText = {
  title: 'Wijzig je e-mailadres',
  lead: 'Met dit adres log je in, en hierop krijg je onze mails.',
  now: (address: string) => `Je logt nu in met ${address}.`,
  steps: (undoDays: number) => [
    'Je vult hier je nieuwe adres in.',
    'Op dat adres krijg je een mail. Pas als je de link daarin opent en het adres bevestigt, verandert er iets.',
    `Je oude adres krijgt dan ook een mail. Daarmee kun je de wijziging nog ${days(undoDays)} terugdraaien.`,
  ],
  stepsHeading: 'Zo gaat het',
  separate:
    'Het e-mailadres bij je contactgegevens in Mijn gegevens staat hier los van. Het verandert niet mee, ook niet als het hetzelfde adres is.',
  why: {
    heading: 'Waarom een adres van jou alleen?',
    text: 'Wie je mail kan lezen, kan je wachtwoord veranderen en in je account komen. Gebruik daarom geen mailbox die je met collega’s deelt.',
  },
  waiting: (address: string) =>
    `${address} wacht nog op bevestiging. Vul je hieronder een adres in, dan werkt de mail aan ${address} niet meer.`,
  fields: {
    email: { label: 'Nieuw e-mailadres', inSentence: 'je nieuwe e-mailadres' } satisfies Field,
    currentPassword,
    keepAddress: keepAddressField,
  },
  submit: 'Stuur me een mail',
};

type LinkState = { title: string; lead: string };

/** /e-mailadres/bevestigen/TOKEN */
export const confirmEmailText = {
  title: 'Bevestig je nieuwe e-mailadres',
  lead: (address: string) => `Hierna log je in met ${address}. Met je oude adres kan dat dan niet meer.`,
  submit: 'Adres bevestigen',
  notYou: 'Heb jij dit niet gevraagd? Sluit dan deze pagina. Er verandert niets.',
  done: {
    title: 'Je e-mailadres is gewijzigd',
    text: 'Vanaf nu log je in met je nieuwe adres. Je oude adres krijgt hierover een mail.',
    separate: 'Staat je oude adres ook bij je contactgegevens? Wijzig het dan ook bij Mijn gegevens.',
  },
  toAccount: 'Naar Mijn account',
  refusals: {
    link_expired: {
      title: 'Deze link is te oud',
      lead: 'Je e-mailadres is niet gewijzigd. Log in met je oude adres en vul je nieuwe adres opnieuw in bij Mijn account.',
    },
    link_replaced: {
      title: 'Deze link werkt niet meer',
      lead: 'Daarna is nog een ander adres ingevuld, of de wijziging is gestopt. Gebruik de link in de nieuwste mail, of begin opnieuw bij Mijn account.',
    },
    link_used: {
      title: 'Deze link is al gebruikt',
      lead: 'Dit adres is al bevestigd. Log in met het adres dat nu bij je account hoort.',
    },
    link_unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of kopieer hem helemaal.',
    },
    address_taken: {
      title: 'Dit adres hoort al bij een ander account',
      lead: 'Je e-mailadres is daarom niet gewijzigd. Kies bij Mijn account een ander adres.',
    },
  } satisfies Record<EmailLinkReason['code'], LinkState>,
};

/** /e-mailadres/terugdraaien/TOKEN */
export const undoEmailText = {
  title: 'Draai de wijziging van je e-mailadres terug',
  lead: (address: string) =>
    `Hierna log je weer in met ${address}. Iedereen die nu in je account is, wordt uitgelogd. Daarna kies je een nieuw wachtwoord.`,
  submit: 'Terugdraaien',
  wasYou: 'Heb je je adres zelf gewijzigd? Sluit dan deze pagina. Er verandert niets.',
  /** On the page of a forgotten password, which it leads to. */
  done: {
    title: 'Je oude e-mailadres is terug',
    text: 'Iedereen is uitgelogd. Kies nu meteen een nieuw wachtwoord: wie je adres wijzigde, kende misschien je oude.',
  },
  refusals: {
    link_expired: {
      title: 'Terugdraaien kan niet meer',
      lead: 'De tijd daarvoor is voorbij, of we hebben je adres daarna zelf gewijzigd. Heb jij je adres niet gewijzigd? Neem dan contact met ons op.',
    },
    link_replaced: { title: 'Deze link werkt niet meer', lead: 'Gebruik de link in de nieuwste mail.' },
    link_used: {
      title: 'De wijziging is al teruggedraaid',
      lead: 'Je logt weer in met je oude adres. Heb je nog geen nieuw wachtwoord gekozen? Doe dat dan nu.',
    },
    link_unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of kopieer hem helemaal.',
    },
    address_taken: {
      title: 'Terugdraaien lukt niet',
      lead: 'Met je oude adres is intussen een ander account gemaakt. Neem contact met ons op.',
    },
  } satisfies Record<EmailLinkReason['code'], LinkState>,
  newPassword: 'Kies een nieuw wachtwoord',
  contact: 'Neem contact op',
};

/** /account/verwijderen, and the page that it leads to */
export const deleteAccountText = {
  title: 'Verwijder je account',
  lead: 'Je account is meteen weg. Terughalen kan niet.',
  goes: {
    heading: 'Wat we verwijderen',
    items: [
      'je account: je naam, je e-mailadres en je wachtwoord',
      'al je aanvragen, met wat je daarin invulde',
      'de vragen en berichten die je van ons kreeg, en je antwoorden',
      'de gegevens in de mails die we je stuurden',
    ],
    waiting: 'Je aanvraag die nu bij ons ligt, wordt niet meer beoordeeld.',
  },
  stays: {
    heading: 'Wat blijft',
    text: 'We houden bij dat er een account is geweest en wat er wanneer mee gebeurde. Je naam en je adres staan daar niet bij.',
  },
  fields: { currentPassword },
  submit: 'Verwijder mijn account',
  stay: 'Toch niet',
  refusedHeading: 'Je kunt je account niet zelf verwijderen',
  refusals: {
    has_registration:
      'Je staat in het register of hebt daarin gestaan. Je nummer blijft altijd van jou. Daarom blijft je account bestaan. Wil je niet meer in het register staan? Schrijf je dan uit bij Mijn gegevens.',
    has_power: 'Je bent beheerder of beoordelaar. Vraag eerst een beheerder om die rol in te trekken.',
    acts_for_provider:
      'Je bent contactpersoon van een opleider. Laat je eerst weghalen bij Contactpersonen. Ben je de enige? Nodig dan eerst een collega uit.',
    has_worked:
      'Je was beheerder of beoordelaar en hebt aanvragen behandeld. Bij een beslissing bewaren we wie die nam. Neem contact op met de beheerder.',
  } satisfies Record<DeletionReason['code'], string>,
  back: 'Terug naar Mijn account',
  done: {
    title: 'Je account is verwijderd',
    lead: 'Je bent uitgelogd. We hebben je nog één mail gestuurd om dit te bevestigen.',
    text: 'Wil je je later toch laten registreren? Maak dan een nieuw account.',
    link: 'Naar de homepage',
  },
};
