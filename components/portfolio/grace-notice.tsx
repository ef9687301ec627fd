import { Alert } from '@/components/ui/alert';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { formatDate } from '@/lib/text/nl/shared/format';

type GraceNoticeProps = { graceUntil: CalendarDate | null; today: CalendarDate };

export function GraceNotice({ graceUntil, today }: GraceNoticeProps) {
  if (!graceUntil) return null;
  const until = formatDate(graceUntil);
  return <Alert variant="warning">{graceUntil < today ? text.gracePassed(until) : text.grace(until)}</Alert>;
}
