import { openPage } from '@/lib/server/access/door';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { portfolioFile } from '@/lib/server/reports/portfolio-file';

export async function GET(): Promise<Response> {
  const opened = await openPage('keep_portfolio');
  return portfolioFile(opened && (await findOwnRegistration(opened.actor.accountId)), opened?.today);
}
