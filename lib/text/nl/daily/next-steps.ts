import { decimalOf, type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { DossierStep, NextStep } from '@/lib/daily/next-steps';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

type Sentences<Step extends NextStep> = {
  [Code in Step['code']]: (step: Extract<Step, { code: Code }>) => string;
};

const until = (day: CalendarDate | null) => (day ? `, uiterlijk op ${formatDate(day)}` : '');
const gain = (value: Hundredths) => (value > NOTHING ? `: ${points(decimalOf(value))}` : '');

const activities = ({ length }: readonly string[]) => (length === 1 ? 'een activiteit' : `${length} activiteiten`);

/** They stand in mails too: nothing that somebody typed is in them. */
const sentences: Sentences<NextStep> = {
  answer_application: () => 'Beantwoord de vragen',
  finish_application: () => 'Ga verder met je aanvraag',
  answer_questions: ({ ids, by }) =>
    `Beantwoord de ${ids.length === 1 ? 'vraag' : 'vragen'} over ${activities(ids)}${until(by)}`,
  tick_documents: ({ by }) => `Lees de nieuwe versie van een document en zet je vinkje${until(by)}`,
  mend_requirements: ({ by }) => `Werk je gegevens bij, zodat je weer aan alle eisen voldoet${until(by)}`,
  request_certification: ({ cycle }) =>
    `Vraag certificering aan voor ${cycle.start.slice(0, 4)}–${cycle.end.slice(0, 4)}`,
  make_up_points: ({ by }) => `Vul je punten van de vorige cyclus aan${until(by)}`,
  complete_data: () => 'Vul je gegevens aan',
  add_proof: ({ ids, points: value }) => `Voeg bewijs toe bij ${activities(ids)}${gain(value)}`,
  mend_rejected: ({ ids, points: value }) => `Herstel ${activities(ids)} na een afwijzing${gain(value)}`,
  submit_drafts: ({ ids, points: value }) =>
    `Dien ${ids.length === 1 ? 'een concept' : `${ids.length} concepten`} in${gain(value)}`,
  finish_drafts: ({ ids, points: value }) =>
    `Maak ${ids.length === 1 ? 'een concept' : `${ids.length} concepten`} af${gain(value)}`,
  find_courses: ({ points: value }) => `Zoek geaccrediteerde opleidingen: nog ${points(decimalOf(value))} te plannen`,
};

/** For a button or a link, without a full stop. */
export function nextStepText<Code extends NextStep['code']>(step: Extract<NextStep, { code: Code }>): string {
  return (sentences[step.code as Code] as (of: Extract<NextStep, { code: Code }>) => string)(step);
}

const dossierSentences: Sentences<DossierStep> = {
  answer_questions: ({ ids, by }) =>
    `De ${ids.length === 1 ? 'vraag' : 'vragen'} over ${activities(ids)} beantwoorden${until(by)}`,
  tick_documents: ({ by }) => `De nieuwe versie van een document lezen en het vinkje zetten${until(by)}`,
  mend_requirements: ({ by }) => `De gegevens bijwerken om weer aan alle eisen te voldoen${until(by)}`,
  request_certification: ({ cycle }) =>
    `Certificering aanvragen voor ${cycle.start.slice(0, 4)}–${cycle.end.slice(0, 4)}`,
  make_up_points: ({ by }) => `De punten van de vorige cyclus aanvullen${until(by)}`,
  complete_data: () => 'De gegevens aanvullen',
  add_proof: ({ ids, points: value }) => `Bewijs toevoegen bij ${activities(ids)}${gain(value)}`,
  mend_rejected: ({ ids, points: value }) => `Na een afwijzing ${activities(ids)} herstellen${gain(value)}`,
  find_courses: ({ points: value }) => `Geaccrediteerde opleidingen zoeken: nog ${points(decimalOf(value))} te plannen`,
};

/** For a manager who reads about somebody, without a full stop. */
export function dossierStepText<Code extends DossierStep['code']>(step: Extract<DossierStep, { code: Code }>): string {
  return (dossierSentences[step.code as Code] as (of: Extract<DossierStep, { code: Code }>) => string)(step);
}

const LEAD = 'Dit kun je nu al doen:';

/** None for a mail that was planned before steps were named. */
export function stepsParagraphs(steps: readonly NextStep[] = []): string[] {
  return steps.length > 0 ? [`${LEAD} ${steps.map(nextStepText).join('. ')}.`] : [];
}

export function stepsLines(steps: readonly NextStep[]): string[] {
  return steps.length > 0 ? [[LEAD, ...steps.map((step) => `- ${nextStepText(step)}`)].join('\n')] : [];
}
