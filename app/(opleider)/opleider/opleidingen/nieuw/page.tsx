import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { providersOf } from '@/lib/server/courses/data/contacts';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { formText } from '@/lib/text/nl/shared/forms';
import { ProviderPage } from '../../../_components/provider-page';
import { CourseForm } from '../_components/course-form';
import { normSetOf } from '../load-course';

export const metadata: Metadata = { title: text.addTitle };

/** Nothing is made by looking at it: its first save does. */
export default async function AddCoursePage() {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const courses = place('provider_courses');
  return (
    <ProviderPage title={text.addTitle} lead={text.addLead} trail={[courses]}>
      <CourseForm
        id={randomUUID()}
        version={0}
        providers={await providersOf(actor.accountId)}
        course={{ measure: 'whole' }}
        normSet={await normSetOf(today)}
        back={{ href: courses.href, label: formText.cancel }}
      />
    </ProviderPage>
  );
}
