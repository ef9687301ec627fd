import { type Draft, rulesOf } from '@/lib/normsets/drafts';
import { calendarDate } from '@/lib/shared/calendar-date';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

export const today = calendarDate('2026-11-23');

/** A copy of the rules from 2016 for the first day of 2031, with other rules where they are given. */
export function draftOf(rules: object = {}, changes: Partial<Draft> = {}): Draft {
  return {
    validFrom: calendarDate('2031-01-01'),
    rules: rulesOf(normSetOf(rules)),
    assumptions: '',
    reason: '',
    isErratum: false,
    basis: { validFrom: calendarDate('2016-01-01'), rules: rulesOf(normSetOf()), counts: true },
    ...changes,
  };
}

export function erratumOf(rules: object = {}, changes: Partial<Draft> = {}): Draft {
  const corrects = { validFrom: calendarDate('2016-01-01'), isErratum: true, reason: 'Er stond een tikfout in.' };
  return draftOf(rules, { ...corrects, ...changes });
}
