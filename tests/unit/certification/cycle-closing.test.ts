import { type Closing, type ClosingFacts, closeCycle } from '@/lib/certification/cycle-closing';
import { calendarDate } from '@/lib/shared/calendar-date';

const end = calendarDate('2030-12-31');
const registered: ClosingFacts = {
  state: 'registered',
  isRequested: false,
  isGranted: false,
  certifiedUntil: null,
  isMet: false,
  cycleEnd: end,
  heldUntil: end,
};
const certified: Partial<ClosingFacts> = { state: 'certified', certifiedUntil: end };
const inGrace = calendarDate('2031-03-31');

const becomes = (certificationEnds: boolean, graceUntil: string | null): Closing => ({
  kind: 'registered',
  certificationEnds,
  graceUntil: graceUntil === null ? null : calendarDate(graceUntil),
});

describe('at the end of a cycle', () => {
  it.each<[string, Partial<ClosingFacts>, Closing]>([
    ['registered, norm not met: grace', {}, becomes(false, inGrace)],
    ['registered, norm met: stays registered', { isMet: true }, becomes(false, null)],
    ['certified until today, norm not met', { ...certified }, becomes(true, inGrace)],
    ['certified until today, norm met, never requested', { ...certified, isMet: true }, becomes(true, null)],
    ['certified without an end', { state: 'certified' }, becomes(true, inGrace)],
    ['certified for longer', { ...certified, certifiedUntil: calendarDate('2031-01-01') }, { kind: 'stays_certified' }],
    ['certified for this cycle', { ...certified, isGranted: true }, { kind: 'stays_certified' }],
    // The certification was granted; its points may have been corrected since.
    ['certified for this cycle, left and came back', { isGranted: true }, becomes(false, null)],
    ['a request waits', { ...certified, isRequested: true }, { kind: 'waits' }],
    ['a request of whoever is registered waits', { isRequested: true }, { kind: 'waits' }],
    ['removed', { state: 'removed' }, { kind: 'none' }],
    ['deregistered, with a request', { state: 'deregistered', isRequested: true }, { kind: 'none' }],
    [
      'a request waited past the end and was refused: the grace counts from there',
      { ...certified, heldUntil: calendarDate('2031-02-10') },
      becomes(true, '2031-05-10'),
    ],
  ])('%s', (_, facts, closing) => {
    expect(closeCycle({ ...registered, ...facts }, { graceMonths: 3 })).toEqual(closing);
  });
});
