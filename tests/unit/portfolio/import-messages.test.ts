import type { ActivityProblem } from '@/lib/portfolio/import/problems';
import { activityImportMessage, totalsDifferMessage, totalsMessage } from '@/lib/text/nl/portfolio/import';

describe('what the file with errors says of an activity', () => {
  it.each<[ActivityProblem, string]>([
    [{ column: 'title', code: 'too_long', figure: 200 }, '200 tekens'],
    [{ column: 'accredited', code: 'unknown_value', figure: null }, 'yes of no'],
    [{ column: 'type', code: 'type_not_in_norm', figure: null }, 'taken_over_a1'],
    [{ column: 'units', code: 'differs', figure: 7 }, 'Regel 7'],
    [{ column: 'units', code: 'differs', figure: null }, 'al overgenomen'],
    [{ column: 'registration_number', code: 'unknown_number', figure: null }, 'Niemand'],
    [{ column: null, code: 'cells_missing', figure: 9 }, '9'],
  ])('%o', (problem, words) => {
    expect(activityImportMessage(problem)).toContain(words);
  });
});

it('what is said of the control file names both amounts', () => {
  expect(totalsDifferMessage(24, 20.5)).toBe('Volgens dit bestand 24 punten; na de overname zijn het er 20,5.');
  expect(totalsMessage({ column: 'cycle_start', code: 'unknown_cycle', figure: null })).toContain('cyclus');
});
