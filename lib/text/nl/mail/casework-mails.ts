import type { GrantedRole } from '@/lib/casework/role-changes';
import { grantedRoleNames } from '@/lib/text/nl/casework/people';
import { days } from '@/lib/text/nl/shared/amounts';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type CaseworkMailParams = {
  role_invited: Greeted & { role: GrantedRole; invitationId: string; linkDays: number };
  invitation_withdrawn: Greeted;
  role_given: Greeted & { role: GrantedRole };
  role_revoked: Greeted & { role: GrantedRole };
  /** With the link, where nobody hands one over. */
  second_factor_reset: Greeted & { resetId?: string; linkDays?: number };
  case_assigned: Greeted & { casePath: string };
  case_moved: Greeted & { queuePath: string };
  registration_moved: Greeted;
  login_closed: Greeted;
  merge_undone: Greeted;
};

export const caseworkMails: MailTexts<CaseworkMailParams> = {
  role_invited: ({ role, invitationId, linkDays }) => ({
    subject: 'Je bent uitgenodigd om mee te werken aan het register',
    paragraphs: [
      `Je bent uitgenodigd als ${grantedRoleNames[role]} van het Landelijk Kwaliteitsregister Leerplicht en RMC. Met de knop hieronder neem je de uitnodiging aan.`,
      'Heb je al een account met dit adres? Dan vul je je eigen wachtwoord in. Heb je nog geen account, dan kies je een wachtwoord.',
      'Daarna zet je inloggen in twee stappen aan. Houd je telefoon bij de hand: je hebt er een app voor nodig die codes maakt. Je krijgt ook herstelcodes om te bewaren.',
      `De knop werkt ${days(linkDays)}. Kreeg je meer dan één uitnodiging? Dan werkt alleen de nieuwste.`,
      'Verwachtte je deze uitnodiging niet? Neem dan contact met ons op. Zolang je niets doet, verandert er niets.',
    ],
    button: { label: 'Neem de uitnodiging aan', to: { link: 'accept_invitation', id: invitationId } },
  }),
  invitation_withdrawn: () => ({
    subject: 'Je uitnodiging voor het register is ingetrokken',
    paragraphs: [
      'Eerder kreeg je een uitnodiging om mee te werken aan het register. Die uitnodiging is ingetrokken. De knop in die mail werkt niet meer.',
      'Je hoeft niets te doen. Weet je niet waarom dit is? Neem dan contact met ons op.',
    ],
  }),
  role_given: ({ role }) => ({
    subject: 'Je uitnodiging voor het register is aangenomen',
    paragraphs: [
      `Je hebt de uitnodiging aangenomen. Je account heeft nu de rol ${grantedRoleNames[role]}.`,
      'Die rol werkt zodra je inlogt in twee stappen. Heb je dat nog niet aangezet? Log dan in; je komt vanzelf op de goede pagina.',
      'Heb jij dit niet gedaan? Laat het ons dan meteen weten, en kies een ander wachtwoord.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
  role_revoked: ({ role }) => ({
    subject: 'Er is een rol van je account gehaald',
    paragraphs: [
      `Je account bij het register heeft de rol ${grantedRoleNames[role]} niet meer. Dat geldt meteen.`,
      'Ben je zelf geregistreerd of vraag je dat aan? Daaraan verandert niets.',
      'Klopt dit volgens jou niet? Neem dan contact met ons op.',
    ],
  }),
  second_factor_reset: ({ resetId, linkDays = 0 }) => ({
    subject: 'Inloggen in twee stappen is gewist',
    paragraphs: [
      'De tweede stap van het inloggen is van je account gehaald, met alle herstelcodes. Op alle apparaten waar je was ingelogd, ben je uitgelogd.',
      resetId
        ? `Ook je wachtwoord werkt niet meer. Had je hierom gevraagd? Kies dan met de knop hieronder een nieuw wachtwoord. De knop werkt ${days(linkDays)} en maar één keer. Daarna zet je inloggen in twee stappen opnieuw aan.`
        : 'Ook je wachtwoord werkt niet meer. Had je hierom gevraagd? Dan krijg je van ons persoonlijk een link waarmee je een nieuw wachtwoord kiest. Daarna zet je inloggen in twee stappen opnieuw aan.',
      'Had je hier niet om gevraagd? Neem dan meteen contact met ons op.',
    ],
    ...(resetId && { button: { label: 'Kies een nieuw wachtwoord', to: { link: 'reset_password', id: resetId } } }),
  }),
  case_assigned: ({ casePath }) => ({
    subject: 'Je hebt een aanvraag gekregen om te behandelen',
    paragraphs: [
      'Een beheerder heeft je een aanvraag voor registratie gegeven. Vanaf nu behandel jij die; anderen kunnen er niet over beslissen.',
      'Log in en open de aanvraag. Lukt het je niet om die te behandelen, geef de aanvraag dan daar terug.',
    ],
    button: { label: 'Open de aanvraag', to: { path: casePath } },
  }),
  case_moved: ({ queuePath }) => ({
    subject: 'Een aanvraag die jij had, is nu bij een collega',
    paragraphs: [
      'Een collega behandelt nu een aanvraag voor registratie die bij jou was: overgenomen, of doorgegeven door een beheerder. Je hoeft er niets meer aan te doen.',
      'Log in om te zien wat er nog bij jou is.',
    ],
    button: { label: 'Bekijk je aanvragen', to: { path: queuePath } },
  }),
  registration_moved: () => ({
    subject: 'Je registratie hoort nu bij een ander account',
    paragraphs: [
      'De registratie die bij dit account hoorde, is gekoppeld aan een ander account. Dat doen we als iemand zich opnieuw aanmeldt die al in het register stond.',
      'Dit account bestaat nog, maar er hoort geen registratie meer bij. Je bent overal uitgelogd.',
      'Heb jij je niet opnieuw aangemeld? Neem dan meteen contact met ons op.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
  login_closed: () => ({
    subject: 'Met dit adres log je niet meer in',
    paragraphs: [
      'Je stond twee keer in het register, met twee nummers en twee accounts. Die zijn samengevoegd. Je houdt één nummer en één account.',
      'Met dit e-mailadres kun je niet meer inloggen. Log in met je andere adres, of met een van je twee nummers. Daar vind je ook wat er bij dit account hoorde.',
      'Ken je dat andere account niet? Neem dan meteen contact met ons op.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
  merge_undone: () => ({
    subject: 'Een samenvoeging in het register is teruggedraaid',
    paragraphs: [
      'Eerder zijn twee registraties samengevoegd. Dat is teruggedraaid: beide nummers zijn weer wat ze waren.',
      'Met dit e-mailadres log je in zoals daarvoor. Wat bij je registratie hoort, vind je in Mijn LKLR.',
      'Klopt er iets niet? Neem dan contact met ons op.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
};

export const caseworkMailsExamples: CaseworkMailParams = {
  role_invited: { name: 'Anna Visser', role: 'assessor', invitationId: EXAMPLE_ID, linkDays: 6 },
  invitation_withdrawn: { name: 'Anna Visser' },
  role_given: { name: 'Anna Visser', role: 'register_manager' },
  role_revoked: { name: 'Anna Visser', role: 'assessor' },
  second_factor_reset: { name: 'Anna Visser' },
  case_assigned: { name: 'Berend Heer', casePath: '/beheer/aanvragen' },
  case_moved: { name: 'Berend Heer', queuePath: '/beheer/aanvragen' },
  registration_moved: { name: 'Anna Visser' },
  login_closed: { name: 'Anna Visser' },
  merge_undone: { name: 'Anna Visser' },
};
