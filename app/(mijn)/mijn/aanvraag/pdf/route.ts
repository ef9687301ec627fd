import { openPage } from '@/lib/server/access/door';
import { applicationFile } from '@/lib/server/application/application-pdf';
import { findOwnApplication } from '@/lib/server/application/data/applications';

export async function GET(): Promise<Response> {
  const opened = await openPage('apply_for_registration');
  return applicationFile(opened && (await findOwnApplication(opened.actor.accountId)));
}
