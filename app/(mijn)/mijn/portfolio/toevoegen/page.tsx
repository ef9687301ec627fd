import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { place } from '@/components/frame/places';
import { isInRegister } from '@/lib/registration/registration-states';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { loadOutlook } from '@/lib/server/portfolio/portfolio-outlook';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formText } from '@/lib/text/nl/shared/forms';
import { ActivityForm } from '../_components/activity-form';
import { PortfolioPage } from '../_components/portfolio-page';

export const metadata: Metadata = { title: text.addTitle };

/** Nothing is made by looking at it: its first save does. */
export default definePage('keep_portfolio', async ({ actor, today }) => {
  const id = randomUUID();
  const [registration, normSets] = await Promise.all([findOwnRegistration(actor.accountId), loadNormSets()]);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/portfolio');
  return (
    <PortfolioPage title={text.addTitle} lead={text.addLead}>
      <p>
        {text.fromCatalogue} <a href={place('catalogue').href}>{text.toCatalogue}</a>
      </p>
      <ActivityForm
        id={id}
        version={0}
        activity={{}}
        {...{ normSets, today }}
        evidenceCount={0}
        outlook={await loadOutlook({ registration, activity: { id, replacesId: null } }, normSets, today)}
        isAccredited={false}
        isEvidenceTold
        isCorrection={false}
        back={{ href: '/mijn/portfolio', label: formText.cancel }}
      />
    </PortfolioPage>
  );
});
