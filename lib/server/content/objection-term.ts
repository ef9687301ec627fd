import 'server-only';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { getSettings } from './data/settings';

export type ObjectionTerm = { until: CalendarDate; isPassed: boolean; postalAddress: string };

/** The term is the one that held when the decision was taken; the address is where they are now. */
export async function loadObjectionTerm(decidedOn: CalendarDate, today: CalendarDate): Promise<ObjectionTerm> {
  const { objectionWeeks } = await getSettings(decidedOn);
  const { postalAddress } = await getSettings(today);
  const until = addDays(decidedOn, objectionWeeks * 7);
  return { until, isPassed: until < today, postalAddress };
}
