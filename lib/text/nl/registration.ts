import type { RegistrationReason, RegistrationState } from '@/lib/registration/registration-states';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';

type StateText = { label: string; explanation: string };

/** Each state in a word, with what it means for the registrant. */
export const registrationStateTexts = {
  registered: {
    label: 'Geregistreerd',
    explanation: 'Je staat in het openbare register: iedereen kan je naam en nummer daar vinden.',
  },
  certified: {
    label: 'Gecertificeerd',
    explanation: 'Je staat in het openbare register, en daar is te zien dat je je vak aantoonbaar bijhoudt.',
  },
  removed: {
    label: 'Doorgehaald',
    explanation: 'De beheerder heeft je registratie beëindigd. Niemand vindt je nog in het openbare register.',
  },
  deregistered: {
    label: 'Uitgeschreven',
    explanation: 'Je hebt je registratie zelf beëindigd. Niemand vindt je nog in het openbare register.',
  },
} satisfies Record<RegistrationState, StateText>;

const noLonger = {
  removed: 'Dit kan niet: de registratie is doorgehaald.',
  deregistered: 'Dit kan niet: deze persoon is uitgeschreven.',
};

const reasons: ReasonTexts<RegistrationReason> = {
  already_registered: () => 'Opnieuw registreren is niet nodig: deze persoon staat al in het register.',
  already_certified: () => 'Deze persoon is al gecertificeerd.',
  not_certified: () => 'Er is geen certificering die kan eindigen.',
  not_removed: () => 'Deze registratie is niet doorgehaald, dus er is niets om ongedaan te maken.',
  no_longer_registered: ({ state }) => noLonger[state],
};

/** Why an event is refused for a registration. */
export function registrationReasonText(reason: RegistrationReason): string {
  return reasonText(reasons, reason);
}
