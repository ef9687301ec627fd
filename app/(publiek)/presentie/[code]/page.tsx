import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { findOpenedDoor } from '@/lib/server/attendance/door';
import { readSettings } from '@/lib/server/content/data/settings';
import { presenceText as text } from '@/lib/text/nl/attendance/door';
import { DoorCodeForm, ScanForm } from '../_components/door-forms';

export const metadata: Metadata = { title: text.scannedTitle, robots: { index: false } };

export default definePage('read_public_pages', async ({ actor, now, today }, { code }: { code: string }) => {
  const door = await findOpenedDoor(code, { now, today });
  const { doorScanMinutes } = await readSettings(today);
  return (
    <SitePage current={null} trail={[{ label: text.title, href: '/presentie' }]} title={text.scannedTitle}>
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
});
