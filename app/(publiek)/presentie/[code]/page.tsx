import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { findOpenedDoor } from '@/lib/server/attendance/door';
import { readSettings } from '@/lib/server/content/data/settings';
import { presenceText as text } from '@/lib/text/nl/attendance/door';
import { DoorCodeForm, ScanForm } from '../_components/door-forms';

export const metadata: Metadata = { title: text.scannedTitle, robots: { index: false } };

type Props = { params: Promise<{ code: string }> };

export default async function ScannedPage({ params }: Props) {
  const { actor, ...moment } = await openPage('read_public_pages');
  const door = await findOpenedDoor((await params).code, moment);
  const { doorScanMinutes } = await readSettings(moment.today);
  return (
    <SitePage current={null} trail={[{ label: text.title, href: '/presentie' }]} title={text.scannedTitle}>
      <PageHeading>{text.scannedTitle}</PageHeading>
      {door ? (
        <>
          <p>{text.here(door.run.title, door.run.provider.name)}</p>
          {actor.kind === 'account' ? (
            <ScanForm scan={door.scan} />
          ) : (
            <>
              <p>{text.logInText(doorScanMinutes)}</p>
              <p className="form-actions">
                <ButtonLink href={`/inloggen?${new URLSearchParams({ naar: `/presentie/${door.scan}` })}`}>
                  {text.logIn}
                </ButtonLink>
              </p>
            </>
          )}
        </>
      ) : (
        <>
          <Alert variant="warning">{text.unknown}</Alert>
          <DoorCodeForm />
        </>
      )}
    </SitePage>
  );
}
