import type { Hundredths } from '@/lib/content/amounts';
import type { AccreditationRejection } from './accreditation-reasons';

/** What an accreditation fixes. */
export type Accredited = { typeCode: string; units: Hundredths; isPerMeeting: boolean };

export type Assessment =
  | ({ judgement: 'accredit' } & Accredited)
  | { judgement: 'reject'; reasons: AccreditationRejection[] };

export type AssessmentOutcome =
  | { kind: 'waiting' }
  | { kind: 'third_needed' }
  | { kind: 'accredit'; accredited: Accredited }
  | { kind: 'reject'; reasons: AccreditationRejection[] };

/** In the order of their places, null for who hasn't answered. Two that agree decide; the third decides where they differ. */
export function assessmentOutcome([first, second, third]: readonly (Assessment | null)[]): AssessmentOutcome {
  if (!first || !second) return { kind: 'waiting' };
  if (agree(first, second)) return outcomeOf(first, second);
  return third ? outcomeOf(third) : { kind: 'third_needed' };
}

/** Two rejections agree, whatever their reasons: the provider hears all of them. */
export function agree(one: Assessment, other: Assessment): boolean {
  if (one.judgement === 'reject' || other.judgement === 'reject') return one.judgement === other.judgement;
  return one.typeCode === other.typeCode && one.units === other.units && one.isPerMeeting === other.isPerMeeting;
}

function outcomeOf(one: Assessment, other: Assessment = one): AssessmentOutcome {
  if (one.judgement === 'accredit') {
    const { typeCode, units, isPerMeeting } = one;
    return { kind: 'accredit', accredited: { typeCode, units, isPerMeeting } };
  }
  const others = other.judgement === 'reject' ? other.reasons : [];
  return { kind: 'reject', reasons: [...new Set([...one.reasons, ...others])] };
}

/** For the transition: what a decision may be. */
export function decisionOf({ kind }: AssessmentOutcome): 'accredit' | 'reject' | null {
  return kind === 'accredit' || kind === 'reject' ? kind : null;
}
