import { openPage } from '@/lib/server/access/door';
import { calendarOfActivity } from '@/lib/server/portfolio/calendar-of-activity';
import { findOwnActivity } from '@/lib/server/portfolio/data/activities';

type Props = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const opened = await openPage('keep_portfolio');
  return calendarOfActivity(opened && (await findOwnActivity(opened.actor.accountId, (await params).id)));
}
