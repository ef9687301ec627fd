import type { NextStep } from '@/lib/daily/next-steps';
import type { PointsStanding } from '@/lib/portfolio/points-standing';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What the register itself tells somebody in Mijn LKLR: a code with its facts. Its words are in lib/text/nl/mail/messages.ts. */
export type RegisterNews =
  | { code: 'activity_approved'; params: { title: string } }
  | { code: 'activity_rejected'; params: { title: string } }
  | { code: 'activity_asked'; params: { title: string; answerBy: CalendarDate } }
  | { code: 'sample_approved'; params: { count: number } }
  | { code: 'certification_granted'; params: object }
  | { code: 'certification_refused'; params: object }
  | { code: 'cycle_certified'; params: { end: CalendarDate; until: CalendarDate | null } }
  | { code: 'cycle_met'; params: { end: CalendarDate; certificationEnded: boolean } }
  | { code: 'cycle_grace'; params: { end: CalendarDate; until: CalendarDate; certificationEnded: boolean } }
  | { code: 'cycle_reminder'; params: { end: CalendarDate; missing: PointsStanding['missing']; steps: NextStep[] } }
  | { code: 'certification_ended'; params: { on: CalendarDate } }
  | { code: 'grace_ended'; params: object }
  | { code: 'grace_passed'; params: { until: CalendarDate } };
