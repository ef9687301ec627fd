import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import { fitsCycle, type MailingFilters, organisationStarts, receiverKind } from '@/lib/mailings/mailing-filters';
import { calendarDate as day } from '@/lib/shared/calendar-date';

const points = (amount: number) => hundredthsOf(amount) as Hundredths;
const all: MailingFilters = {
  ...{ kinds: ['registered'], cycleEndsBy: null, pointsShort: null, accreditedShort: null },
  ...{ document: null, organisation: '' },
};
const cycle = { end: day('2030-12-31'), pointsMissing: points(20), accreditedMissing: points(7.5) };

it.each<[string, Partial<MailingFilters>, typeof cycle | null, boolean]>([
  ['nothing asked fits whoever has no cycle', {}, null, true],
  ['a cycle that ends that day fits', { cycleEndsBy: day('2030-12-31') }, cycle, true],
  ['a cycle that ends a day later doesn’t fit', { cycleEndsBy: day('2030-12-30') }, cycle, false],
  ['no cycle doesn’t fit an end', { cycleEndsBy: day('2030-12-31') }, null, false],
  ['as many points as asked are short enough', { pointsShort: points(20) }, cycle, true],
  ['fewer points missing than asked don’t fit', { pointsShort: points(20.5) }, cycle, false],
  ['as many accredited points as asked are short enough', { accreditedShort: points(7.5) }, cycle, true],
  ['fewer accredited points missing than asked don’t fit', { accreditedShort: points(8) }, cycle, false],
  ['no cycle is never short of points', { pointsShort: points(1) }, null, false],
  ['all of it must hold', { pointsShort: points(1), cycleEndsBy: day('2026-12-31') }, cycle, false],
])('%s', (_, given, of, fits) => {
  expect(fitsCycle({ ...all, ...given }, of)).toBe(fits);
});

it.each([
  ['registered', null, 'registered'],
  ['registered', day('2027-06-30'), 'grace'],
  ['certified', null, 'certified'],
  ['certified', day('2027-06-30'), 'certified'],
  ['removed', day('2027-06-30'), 'removed'],
] as const)('somebody %s with grace until %s is of the kind %s', (state, graceUntil, kind) => {
  expect(receiverKind(state, graceUntil)).toBe(kind);
});

it('an organisation is read as words, capitals or not', () => {
  expect(organisationStarts('Gemeente  Den Haag')).toEqual(['gemeente', 'den', 'haag']);
});
