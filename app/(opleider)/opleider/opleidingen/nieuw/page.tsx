import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { place } from '@/components/frame/places';
import { providersOf } from '@/lib/server/providers/data/contacts';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../_components/provider-page';
import { CourseForm } from '../_components/course-form';
import { normSetOf } from '../load-course';

export const metadata: Metadata = { title: text.addTitle };

/** Nothing is made by looking at it: its first save does. */
export default definePage('act_for_provider', async ({ actor, today }) => (
  <ProviderPage title={text.addTitle} lead={text.addLead} trail={['provider_courses']}>
    <CourseForm
      id={randomUUID()}
      version={0}
      providers={await providersOf(actor.accountId)}
      course={{ measure: 'whole' }}
      normSet={await normSetOf(today)}
      back={{ href: place('provider_courses').href, label: text.back }}
    />
  </ProviderPage>
));
