import { decisionRefusals } from '@/lib/text/nl/casework/management';
import type { Field } from '@/lib/text/nl/shared/forms';

/** /beheer/aanvragen/samen: some cases of one organisation, after one call to it. */
export const togetherText = {
  title: 'In één keer beslissen',
  link: 'Beslis in één keer over de aanvragen bij deze organisatie',
  legend: 'Wie neem je op in het register?',
  picked: { label: 'Aanvragen', inSentence: 'de aanvragen' } satisfies Field,
  columns: { pick: 'Neem op', name: 'Naam', age: 'Wacht al', dueOn: 'Antwoord uiterlijk' },
  pick: (name: string) => `Neem ${name} op in het register`,
  submit: 'Registreer deze personen',
  came: 'De uitkomst',
  none: 'Bij deze organisatie wachten geen aanvragen waarover je in één keer kunt beslissen.',
  more: 'Er wachten meer aanvragen bij deze organisatie. Die zie je zodra je over deze hebt beslist.',
  apart: 'Over deze aanvragen beslis je apart',
  why: {
    own: () => 'je eigen aanvraag: een andere beheerder beslist',
    doubtful: () => 'misschien staat deze persoon al in het register',
    with_somebody_else: (who: string) => `bij ${who}`,
  },
  notDone: 'Er is niets besloten',
  notAtOrganisation:
    'Niet elke aanvraag die je koos, hoort bij deze organisatie. Daarom is over geen enkele aanvraag beslist. Laad de pagina opnieuw en kies nog eens.',
  approved: (name: string) => `${name} staat nu in het register.`,
  decidedBefore: (name: string) => `${name}: er was al beslist over deze aanvraag.`,
  left: (name: string, why: string) => `${name} is niet opgenomen. ${why}`,
  other: 'Bekijk de aanvraag om te zien waarom.',
};

type Outcome = { code: string; name: string; isApproved: boolean };

/** What the address says is looked up: nobody is said to be in the register who isn't. */
export function outcomeSentence({ code, name, isApproved }: Outcome): string {
  if (code === 'approved' && isApproved) return togetherText.approved(name);
  if (code === 'already_decided') return togetherText.decidedBefore(name);
  const why = Object.entries(decisionRefusals).find(([known]) => known === code)?.[1];
  return togetherText.left(name, why ?? togetherText.other);
}
