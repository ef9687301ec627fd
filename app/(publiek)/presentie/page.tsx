import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { presenceText as text } from '@/lib/text/nl/attendance/door';
import { DoorCodeForm } from './_components/door-forms';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

export default definePage('read_public_pages', ({ done }) => {
  const isDone = done === 'gemeld';
  return (
    <SitePage current={null} trail={[]} title={text.title} lead={isDone ? undefined : text.lead}>
      {isDone ? (
        <>
          <Alert variant="success" heading={text.done.heading}>
            {text.done.text}
          </Alert>
          <p>
            <a href="/presentie">{text.otherCode}</a>
          </p>
        </>
      ) : (
        <DoorCodeForm />
      )}
    </SitePage>
  );
});
