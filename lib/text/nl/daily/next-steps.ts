import { decimalOf, type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { NextStep } from '@/lib/daily/next-steps';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

type Sentences = { [Code in NextStep['code']]: (step: Extract<NextStep, { code: Code }>) => string };

const until = (day: CalendarDate | null) => (day ? `, uiterlijk op ${formatDate(day)}` : '');
const gain = (value: Hundredths) => (value > NOTHING ? `: ${points(decimalOf(value))}` : '');

const activities = ({ length }: readonly string[]) => (length === 1 ? 'een activiteit' : `${length} activiteiten`);

/** They stand in mails too: nothing that somebody typed is in them. */
const sentences: Sentences = {
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

const LEAD = 'Dit kun je nu al doen:';

/** None for a mail that was planned before steps were named. */
export function stepsParagraphs(steps: readonly NextStep[] = []): string[] {
  return steps.length > 0 ? [`${LEAD} ${steps.map(nextStepText).join('. ')}.`] : [];
}

export function stepsLines(steps: readonly NextStep[]): string[] {
  return steps.length > 0 ? [[LEAD, ...steps.map((step) => `- ${nextStepText(step)}`)].join('\n')] : [];
}
