import type { InvitationStatus, InviteReason } from '@/lib/access/invitations';
import type { ColleaguesFactorReason, GrantedRole, RevocationReason } from '@/lib/casework/role-changes';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { type PasswordLength, resetPasswordText } from '@/lib/text/nl/access/account';
import { days } from '@/lib/text/nl/shared/amounts';
import type { Field } from '@/lib/text/nl/shared/forms';

/** The roles that colleagues have, as one is called who has it. */
export const grantedRoleNames = {
  register_manager: 'beheerder',
  assessor: 'beoordelaar',
} satisfies Record<GrantedRole, string>;

/** The same, to choose from. */
const roleChoices = {
  register_manager: 'Beheerder',
  assessor: 'Beoordelaar',
} satisfies Record<GrantedRole, string>;

const whatRolesDo = {
  register_manager: 'Beslist over aanvragen, ziet alle dossiers en mails, en beheert de medewerkers.',
  assessor: 'Beoordeelt de aanvragen die een beheerder toewijst.',
} satisfies Record<GrantedRole, string>;

const inviteFields = {
  email: {
    label: 'E-mailadres van je collega',
    inSentence: 'het e-mailadres',
    hint: 'Hiermee logt je collega in. Neem een adres dat niemand anders leest.',
  },
  name: { label: 'Naam van je collega', inSentence: 'de naam', hint: 'Zo zien andere medewerkers je collega.' },
  role: { label: 'Welke rol krijgt je collega?', inSentence: 'de rol' },
  keepAddress: { label: 'Alleen mijn collega leest deze mailbox', inSentence: 'de mailbox' },
} satisfies Record<string, Field>;

/** /beheer/medewerkers and what lies under it. Dates and times are printed. */
export const peopleText = {
  title: 'Medewerkers',
  lead: 'Wie met het register werkt, en wie daarvoor is uitgenodigd.',
  invite: 'Nodig een collega uit',
  colleagues: {
    caption: 'Beheerders en beoordelaars',
    columns: {
      name: 'Naam',
      email: 'E-mailadres',
      roles: 'Rol',
      secondFactor: 'Twee stappen',
      lastSeen: 'Laatst actief',
    },
    role: (role: GrantedRole, since: string) => `${grantedRoleNames[role]} sinds ${since}`,
    secondFactor: { on: 'staat aan', off: 'staat uit' },
    never: 'nog niet',
    empty: { heading: 'Er zijn nog geen medewerkers', text: 'Nodig een collega uit om te beginnen.' },
  },
  invitations: {
    heading: 'Uitnodigingen die nog openstaan',
    caption: 'Open uitnodigingen',
    columns: { name: 'Naam', email: 'E-mailadres', role: 'Rol', state: 'Status' },
    waiting: (until: string) => `wacht op antwoord, tot ${until}`,
    expired: (since: string) => `verlopen op ${since}`,
    empty: {
      heading: 'Er staat geen uitnodiging open',
      text: 'Een uitnodiging die is aangenomen of ingetrokken, zie je hier niet.',
    },
  },
  done: {
    uitgenodigd: 'De uitnodiging is onderweg. Je collega krijgt een mail.',
    opnieuw: 'Er is een nieuwe uitnodiging onderweg. De link in de vorige mail werkt niet meer.',
    ingetrokken: 'De uitnodiging is ingetrokken. Dat hebben we ook gemaild.',
    rol: 'De rol is ingetrokken. Dat geldt meteen, en we hebben het gemaild.',
    tweede_stap: 'De tweede stap is gewist. Je collega leest in de mail hoe het verder gaat.',
  },
  backToList: 'Terug naar medewerkers',
};

export type PeopleDone = keyof typeof peopleText.done;

export function isPeopleDone(code: string | undefined): code is PeopleDone {
  return code !== undefined && Object.hasOwn(peopleText.done, code);
}

/** /beheer/medewerkers/uitnodigen */
export const inviteText = {
  title: 'Nodig een collega uit',
  lead: (linkDays: number) =>
    `Je collega krijgt een mail met een link die ${days(linkDays)} werkt. De rol geldt pas als je collega de uitnodiging aanneemt en inloggen in twee stappen aanzet.`,
  fields: inviteFields,
  roleChoices,
  roles: whatRolesDo,
  submit: 'Verstuur de uitnodiging',
  notDone: 'De uitnodiging is niet verstuurd',
};

/** /beheer/medewerkers/uitnodigingen/ID */
export const invitationText = {
  title: (name: string) => `Uitnodiging voor ${name}`,
  plainTitle: 'Uitnodiging',
  facts: {
    name: 'Naam',
    email: 'E-mailadres',
    role: 'Rol',
    state: 'Status',
    sentAt: 'Uitgenodigd op',
    until: 'Link werkt tot',
  },
  states: {
    waiting: 'Wacht op antwoord',
    expired: 'Verlopen',
    accepted: 'Aangenomen',
    withdrawn: 'Ingetrokken of vervangen',
  } satisfies Record<InvitationStatus, string>,
  again: {
    heading: 'Opnieuw versturen',
    lead: 'Je collega krijgt een nieuwe mail met een nieuwe link. De vorige link werkt daarna niet meer.',
    submit: 'Verstuur opnieuw',
    notDone: 'De uitnodiging is niet opnieuw verstuurd',
  },
  withdraw: {
    heading: 'Intrekken',
    lead: 'De link werkt daarna niet meer. Je collega krijgt een mail dat de uitnodiging is ingetrokken.',
    submit: 'Trek de uitnodiging in',
    notDone: 'De uitnodiging is niet ingetrokken',
  },
};

/** /beheer/medewerkers/ID and its page to revoke a role */
export const colleagueText = {
  plainTitle: 'Medewerker',
  facts: { email: 'E-mailadres', secondFactor: 'Inloggen in twee stappen', lastSeen: 'Laatst actief' },
  roles: {
    heading: 'Rollen',
    since: (role: GrantedRole) => `Is ${grantedRoleNames[role]} sinds`,
    revoke: (role: GrantedRole) => `Trek de rol ${grantedRoleNames[role]} in`,
  },
  secondFactor: {
    change: 'Wis de tweede stap',
    plainTitle: 'Tweede stap wissen',
    title: (name: string) => `Wis de tweede stap van ${name}`,
    lead: 'Voor een collega die de telefoon en de herstelcodes kwijt is. Bel eerst het nummer dat je kent, zodat je weet dat je collega het zelf vraagt.',
    followsHeading: 'Wat er dan gebeurt',
    follows: [
      'Je collega wordt overal uitgelogd. Het wachtwoord en de herstelcodes werken niet meer.',
      'We mailen je collega een link om een nieuw wachtwoord te kiezen. Daarna zet je collega inloggen in twee stappen weer aan.',
      'Je collega houdt de rol, maar kan er tot die tijd niets mee doen.',
      'We leggen vast dat jij dit deed.',
    ],
    confirmed: {
      label: 'Ik weet zeker dat mijn collega dit zelf vraagt',
      inSentence: 'de bevestiging',
    } satisfies Field,
    submit: 'Wis de tweede stap',
    stay: 'Niet wissen',
    notDone: 'De tweede stap is niet gewist',
  },
  revoke: {
    plainTitle: 'Rol intrekken',
    title: (name: string, role: GrantedRole) => `Trek de rol ${grantedRoleNames[role]} in van ${name}`,
    ownTitle: (role: GrantedRole) => `Trek je eigen rol ${grantedRoleNames[role]} in`,
    followsHeading: 'Wat er dan gebeurt',
    follows: {
      at_once: 'De rol werkt meteen niet meer, ook niet op pagina’s die nog openstaan.',
      logged_out: 'Er is daarna geen rol meer over. Het account wordt overal uitgelogd.',
      cases_released: 'Aanvragen die nog lopen en aan deze persoon zijn toegewezen, komen vrij voor anderen.',
      told: 'We sturen een mail dat de rol is ingetrokken.',
      stays: 'Een eigen aanvraag of registratie verandert hierdoor niet.',
    },
    confirmed: {
      label: 'Ik weet wat er gebeurt en wil deze rol intrekken',
      inSentence: 'de bevestiging',
    } satisfies Field,
    submit: 'Trek de rol in',
    stay: 'Niet intrekken',
    notDone: 'De rol is niet ingetrokken',
    lastManager: 'Dit is de laatste beheerder. Nodig eerst een andere beheerder uit; trek de rol daarna in.',
  },
};

export const inviteReasonTexts: ReasonTexts<InviteReason> = {
  has_role_already: () => 'Bij dit adres hoort al een account met deze rol.',
  already_invited: () =>
    'Voor dit adres staat al een uitnodiging voor deze rol open. Bij medewerkers kun je die opnieuw versturen of intrekken.',
};

/** Why sending again or withdrawing was refused. */
export const invitationReasonTexts: ReasonTexts<
  InviteReason | { code: 'invitation_unknown' } | { code: 'changed_meanwhile' }
> = {
  ...inviteReasonTexts,
  invitation_unknown: () => 'Deze uitnodiging is er niet.',
  changed_meanwhile: () => 'Deze uitnodiging is intussen aangenomen, ingetrokken of opnieuw verstuurd.',
};

export const revocationReasonTexts: ReasonTexts<RevocationReason | { code: 'changed_meanwhile' }> = {
  no_longer_manager: () => 'Je bent zelf geen beheerder meer. Iemand heeft net jouw rol ingetrokken.',
  not_a_colleague: () => 'Deze persoon is geen medewerker (meer).',
  role_not_held: () => 'Deze persoon heeft deze rol niet (meer).',
  last_manager: () => colleagueText.revoke.lastManager,
  changed_meanwhile: () => 'De rollen van deze persoon zijn net veranderd. Bekijk wat er nu staat.',
};

export const colleaguesFactorReasonTexts: ReasonTexts<ColleaguesFactorReason> = {
  no_longer_manager: revocationReasonTexts.no_longer_manager,
  not_a_colleague: revocationReasonTexts.not_a_colleague,
  own_just_taken: () => 'Je eigen tweede stap is net gewist. Log opnieuw in.',
  own_second_factor: () => 'Je eigen tweede stap regel je bij Mijn account.',
  no_second_factor: () => 'Deze persoon heeft geen tweede stap (meer) om te wissen.',
};

/** What the link of an invitation turns out to be. */
type LinkCode =
  | 'link_unknown'
  | 'link_expired'
  | 'link_used'
  | 'link_replaced'
  | 'link_withdrawn'
  | 'has_role_already'
  | 'changed_meanwhile';

/** /uitnodiging/TOKEN */
export const acceptText = {
  title: 'Neem je uitnodiging aan',
  lead: (role: GrantedRole) => `Je bent uitgenodigd als ${grantedRoleNames[role]} van het register.`,
  address: (address: string) => `De uitnodiging is voor ${address}. Met dat adres log je in.`,
  own: {
    lead: 'Bij dit adres hoort al een account. Vul het wachtwoord van dat account in. Je houdt wat je al had; de rol komt erbij.',
    password: { label: 'Je wachtwoord', inSentence: 'je wachtwoord' } satisfies Field,
    forgotten: 'Wachtwoord vergeten',
  },
  new: {
    lead: 'Kies een wachtwoord voor je account.',
    password: { label: 'Kies een wachtwoord', inSentence: 'een wachtwoord' } satisfies Field,
    passwordHint: (length: PasswordLength) => resetPasswordText.passwordHint(length),
  },
  after: 'Hierna ga je inloggen in twee stappen. Houd je telefoon bij de hand.',
  notYou: 'Verwachtte je deze uitnodiging niet? Sluit dan deze pagina. Er gebeurt verder niets.',
  submit: 'Neem de uitnodiging aan',
  logIn: 'Log in',
  refusals: {
    link_unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of kopieer hem helemaal.',
    },
    link_expired: {
      title: 'Deze uitnodiging is verlopen',
      lead: 'Je hebt te lang gewacht met aannemen. Vraag de beheerder om een nieuwe uitnodiging.',
    },
    link_used: {
      title: 'Je hebt deze uitnodiging al aangenomen',
      lead: 'De link werkt één keer. Log in om verder te gaan.',
    },
    link_replaced: {
      title: 'Er is een nieuwere uitnodiging',
      lead: 'Daarna is er nog een uitnodiging voor je gemaakt. Gebruik de link in de laatste.',
    },
    link_withdrawn: {
      title: 'Deze uitnodiging is ingetrokken',
      lead: 'Je kunt die niet meer aannemen. Weet je niet waarom? Neem dan contact op met de beheerder.',
    },
    has_role_already: {
      title: 'Je hebt deze rol al',
      lead: 'Je hoeft deze uitnodiging niet meer aan te nemen. Log in om verder te gaan.',
    },
    changed_meanwhile: {
      title: 'Er is iets veranderd',
      lead: 'Het account bij dit adres is veranderd terwijl deze pagina openstond. Laad de pagina opnieuw en probeer het nog eens.',
    },
  } satisfies Record<LinkCode, { title: string; lead: string }>,
};
