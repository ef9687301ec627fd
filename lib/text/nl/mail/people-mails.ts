import type { GrantedRole } from '@/lib/casework/role-changes';
import { grantedRoleNames } from '@/lib/text/nl/casework/people';
import { days } from '@/lib/text/nl/shared/amounts';
import type { Greeted, MailTexts } from './mail-body';
import { EXAMPLE_ID } from './mail-body';

export type PeopleMailParams = {
  role_invited: Greeted & { role: GrantedRole; invitationId: string; linkDays: number };
  invitation_withdrawn: Greeted;
  role_given: Greeted & { role: GrantedRole };
  role_revoked: Greeted & { role: GrantedRole };
  second_factor_reset: Greeted;
};

export const peopleMails: MailTexts<PeopleMailParams> = {
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
  second_factor_reset: () => ({
    subject: 'Inloggen in twee stappen is gewist',
    paragraphs: [
      'De tweede stap van het inloggen is van je account gehaald, met alle herstelcodes. Op alle apparaten waar je was ingelogd, ben je uitgelogd.',
      'Ook je wachtwoord werkt niet meer. Had je hierom gevraagd? Dan krijg je van ons persoonlijk een link waarmee je een nieuw wachtwoord kiest. Daarna zet je inloggen in twee stappen opnieuw aan.',
      'Had je hier niet om gevraagd? Neem dan meteen contact met ons op.',
    ],
  }),
};

export const peopleMailsExamples: PeopleMailParams = {
  role_invited: { name: 'Anna Visser', role: 'assessor', invitationId: EXAMPLE_ID, linkDays: 6 },
  invitation_withdrawn: { name: 'Anna Visser' },
  role_given: { name: 'Anna Visser', role: 'register_manager' },
  role_revoked: { name: 'Anna Visser', role: 'assessor' },
  second_factor_reset: { name: 'Anna Visser' },
};
