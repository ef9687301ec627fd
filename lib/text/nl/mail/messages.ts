import type { NextStep } from '@/lib/daily/next-steps';
import type { PointsProgress } from '@/lib/portfolio/points-progress';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { attendanceNews } from '@/lib/text/nl/attendance/attendance-news';
import { certificationNews, cycleNews } from '@/lib/text/nl/certification/certification';
import { groupNews } from '@/lib/text/nl/groups/group-news';
import { reviewNews } from '@/lib/text/nl/review/review';
import { countOfUnread } from '@/lib/text/nl/shared/format';

/** /mijn/berichten and one message. Times are printed. */
export const messagesText = {
  title: 'Berichten',
  one: 'Eén bericht',
  lead: 'Hier staat wat het register je liet weten en wat de beheerder je schreef.',
  caption: 'Je berichten, het nieuwste eerst',
  columns: { subject: 'Onderwerp', at: 'Wanneer', state: 'Gelezen?' },
  unread: 'Nieuw',
  read: 'Gelezen',
  answered: 'Beantwoord',
  empty: {
    heading: 'Je hebt nog geen berichten',
    text: 'Is er nieuws voor je, of schrijft de beheerder je iets? Dan staat het hier en krijg je een mail.',
  },
  sentOn: (when: string) => `Van de beheerder van het register, ${when}`,
  about: 'Bekijk waar dit over gaat',
  answer: (address: string) => `Heb je een vraag? Mail naar ${address}.`,
  back: 'Terug naar je berichten',
};

export const unreadText = {
  /** In lists of links; the menu says the same. */
  link: (count: number) => `Berichten${countOfUnread(count)}`,
};

export const removalNoticeText = {
  heading: (date: string) => `Je registratie is op ${date} doorgehaald`,
  reasonsHeading: 'Waarom',
  explanationHeading: 'Toelichting van de beheerder',
  barredUntil: (date: string) => `Tot en met ${date} kun je geen nieuwe aanvraag doen.`,
  objection: (until: string, address: string) =>
    `Ben je het er niet mee eens? Dan kun je tot en met ${until} bezwaar maken. Schrijf aan ${address} en leg uit waarom.`,
  objectionPassed: (until: string) => `Bezwaar maken kon tot en met ${until}.`,
};

type MessageWords = { subject: string; body: string };
/** What the register itself tells somebody: a code with its facts. */
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
  | { code: 'cycle_reminder'; params: { end: CalendarDate; missing: PointsProgress['missing']; steps: NextStep[] } }
  | { code: 'certification_ended'; params: { on: CalendarDate } }
  | { code: 'grace_ended'; params: object }
  | { code: 'grace_passed'; params: { until: CalendarDate } }
  | { code: AttendanceNews | ClaimNews; params: { title: string; provider: string } }
  | { code: 'group_invited'; params: { group: string } }
  | { code: 'group_meeting_noted'; params: { group: string; day: CalendarDate } }
  | { code: 'group_meeting_counts' | 'group_proof_lost'; params: { title: string; group: string } };

export type AttendanceNews =
  | 'attendance_credited'
  | 'attendance_left_frozen'
  | 'attendance_withdrawn'
  | 'attendance_corrected'
  | 'planned_run_changed'
  | 'planned_run_cancelled';

/** Of who said that they were there. That it was confirmed, the credit says. */
export type ClaimNews = 'claim_denied' | 'claim_dismissed' | 'claim_passed_on';

type NewsOf<C extends RegisterNews['code']> = (RegisterNews & { code: C })['params'];

const registerNews: { [C in RegisterNews['code']]: (params: NewsOf<C>) => MessageWords } = {
  activity_approved: ({ title }) => reviewNews.approved(title),
  activity_rejected: ({ title }) => reviewNews.rejected(title),
  activity_asked: ({ title, answerBy }) => reviewNews.asked(title, answerBy),
  sample_approved: ({ count }) => reviewNews.sampleApproved(count),
  certification_granted: () => certificationNews.granted,
  certification_refused: () => certificationNews.refused,
  cycle_certified: ({ end, until }) => cycleNews.certified(end, until),
  cycle_met: ({ end, certificationEnded }) => cycleNews.met(end, certificationEnded),
  cycle_grace: ({ end, until, certificationEnded }) => cycleNews.grace(end, until, certificationEnded),
  cycle_reminder: ({ end, missing, steps }) => cycleNews.reminder(end, missing, steps),
  certification_ended: ({ on }) => cycleNews.certificationEnded(on),
  grace_ended: () => cycleNews.graceEnded,
  grace_passed: ({ until }) => cycleNews.gracePassed(until),
  attendance_credited: ({ title, provider }) => attendanceNews.credited(title, provider),
  attendance_left_frozen: ({ title, provider }) => attendanceNews.leftFrozen(title, provider),
  attendance_withdrawn: ({ title, provider }) => attendanceNews.withdrawn(title, provider),
  attendance_corrected: ({ title, provider }) => attendanceNews.corrected(title, provider),
  planned_run_changed: ({ title, provider }) => attendanceNews.runChanged(title, provider),
  planned_run_cancelled: ({ title, provider }) => attendanceNews.runCancelled(title, provider),
  claim_denied: ({ title, provider }) => attendanceNews.claimDenied(title, provider),
  claim_dismissed: ({ title }) => attendanceNews.claimDismissed(title),
  claim_passed_on: ({ title, provider }) => attendanceNews.claimPassedOn(title, provider),
  group_invited: ({ group }) => groupNews.invited(group),
  group_meeting_noted: ({ group, day }) => groupNews.meetingNoted(group, day),
  group_meeting_counts: ({ title, group }) => groupNews.meetingCounts(title, group),
  group_proof_lost: ({ title, group }) => groupNews.proofLost(title, group),
};

/** Null for a code that isn't in use any more. */
export function registerNewsWords({ code, params }: { code: string; params: unknown }): MessageWords | null {
  if (!Object.hasOwn(registerNews, code)) return null;
  // TypeScript can't see that what is stored beside a code is what was given with it; the type above holds the writing.
  const words = registerNews[code as RegisterNews['code']] as (given: unknown) => MessageWords;
  return words(params);
}
