import { PlanView } from '@/app/(mijn)/mijn/portfolio/plan/view';
import type { Hundredths } from '@/lib/content/amounts';
import type { Plan } from '@/lib/portfolio/plan';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { planText as text } from '@/lib/text/nl/portfolio/plan';
import { noCycleText } from '@/lib/text/nl/portfolio/points';
import { testViews } from '@/tests/support/views';

const amount = (value: number) => (value * 100) as Hundredths;
const today = day('2026-11-30');
const cycle = { start: day('2026-01-01'), end: day('2027-12-31'), extendedEnd: null, joined: day('2026-01-01') };
const points = { cycle } as never;
const planned = (id: string) => ({
  activity: { id, title: `Studiedag ${id}`, lastDay: day('2027-03-01'), runId: null },
  points: amount(6),
});
const short: Plan = {
  requirements: [
    { what: 'total', required: amount(160), held: amount(60), open: amount(100) },
    { what: 'accredited', required: amount(40), held: amount(40), open: amount(0) },
  ],
  years: [
    { year: 2026, planned: [], open: [{ what: 'total', points: amount(8) }] },
    { year: 2027, planned: [planned('a'), planned('b')], open: [{ what: 'total', points: amount(92) }] },
  ],
};
const covered: Plan = {
  requirements: [{ what: 'total', required: amount(160), held: amount(160), open: amount(0) }],
  years: [{ year: 2026, planned: [], open: [] }],
};
const why = { code: 'before_first_cycle' } as const;

testViews({
  'a plan of points': [
    [
      <PlanView key="" points={points} why={null} plan={short} today={today} />,
      ...['nog 100 punten te plannen', 'genoeg', 'Studiedag b', 'Alle punten: 92', text.years.text, text.add],
    ],
    [<PlanView key="" points={points} why={null} plan={covered} today={today} />, text.requirements.covered],
    [<PlanView key="" points={null} why={why} plan={null} today={today} />, noCycleText(why)],
  ],
});
