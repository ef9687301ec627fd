import { openPage } from '@/lib/server/access/door';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { portfolioPdf } from '@/lib/server/reports/portfolio-pdf';

export async function GET(): Promise<Response> {
  const opened = await openPage('keep_portfolio');
  return portfolioPdf(opened && (await findOwnRegistration(opened.actor.accountId)), opened);
}
