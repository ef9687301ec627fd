import type { RegistrationEventKind } from '@/lib/registration/registration-events';
import type { RegistrationReason, RegistrationState } from '@/lib/registration/registration-states';
import type { RemovalReason } from '@/lib/registration/removal-reasons';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { publicStatusTexts } from '@/lib/text/nl/register/register';

export const registrationStateNames = {
  registered: publicStatusTexts.registered.label,
  certified: publicStatusTexts.certified.label,
  removed: 'Doorgehaald',
  deregistered: 'Uitgeschreven',
} satisfies Record<RegistrationState, string>;

const noLonger = {
  removed: 'De registratie is doorgehaald.',
  deregistered: 'Deze persoon is uitgeschreven.',
};

const reasons: ReasonTexts<RegistrationReason> = {
  already_registered: () => 'Opnieuw registreren is niet nodig: deze persoon staat al in het register.',
  not_certified: () => 'Er is geen certificering die kan eindigen.',
  not_removed: () => 'Deze registratie is niet doorgehaald, dus er is niets om ongedaan te maken.',
  no_longer_registered: ({ state }) => noLonger[state],
};

export function registrationReasonText(reason: RegistrationReason): string {
  return reasonText(reasons, reason);
}

type RemovalReasonText = { label: string; meaning: string };

export const removalReasonTexts = {
  requirement_not_mended: {
    label: 'Voldoet niet meer aan een eis',
    meaning: 'Je voldeed niet meer aan een eis van het register, en dat is niet op tijd in orde gekomen.',
  },
  norm_not_met: {
    label: 'Heeft te weinig punten gehaald',
    meaning: 'Je hebt in de afgelopen periode niet alle punten gehaald die nodig zijn.',
  },
  incorrect_information: {
    label: 'Gaf onjuiste gegevens op',
    meaning: 'De gegevens waarmee je bent geregistreerd, bleken niet te kloppen.',
  },
  not_reachable: {
    label: 'Is niet te bereiken',
    meaning: 'De beheerder heeft je een tijd lang niet kunnen bereiken.',
  },
  deceased: { label: 'Is overleden', meaning: 'De beheerder kreeg bericht van een overlijden.' },
  other: { label: 'Een andere reden', meaning: 'De reden staat in de toelichting.' },
} satisfies Record<RemovalReason, RemovalReasonText>;

export const statusEventTexts = {
  registered: 'In het register opgenomen',
  registered_again: 'Weer in het register opgenomen',
  certified: 'Gecertificeerd',
  certification_ended: 'Certificering afgelopen',
  removed: 'Doorgehaald',
  reinstated: 'Doorhaling ongedaan gemaakt',
  deregistered: 'Uitgeschreven op eigen verzoek',
  shielded: 'Afgeschermd van het openbare register',
  shield_lifted: 'Afscherming opgeheven',
  grace_started: 'Norm niet gehaald: respijt begonnen',
  grace_ended: 'Respijt afgelopen',
  merged: 'Samengevoegd met een ander nummer van dezelfde persoon',
} satisfies Record<RegistrationEventKind, string>;

/** The status on a past day, asked by the person or a manager. Dates are printed. */
export const pastStatusText = {
  heading: 'Status op een dag',
  label: 'Op welke dag?',
  hint: 'Vandaag of een dag die voorbij is. Bijvoorbeeld 1-2-2026.',
  submit: 'Toon de status',
  notADate: 'Vul een datum in zoals 1-2-2026.',
  inTheFuture: (today: string) => `Vul een dag in tot en met vandaag, ${today}.`,
  status: (day: string, status: string) => `De status op ${day} was: ${status}.`,
  before: (day: string, registeredOn: string) =>
    `Op ${day} was er nog geen registratie. De registratie begon op ${registeredOn}.`,
  unknown: (day: string) => `Van de status op ${day} is niets bekend.`,
};
