import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { ButtonLink } from '@/components/ui/button';
import { activitiesHref } from '@/lib/portfolio/activity-query';
import { evidenceLimits } from '@/lib/portfolio/evidence';
import { draftsUploadHref, readOutcome } from '@/lib/portfolio/evidence-places';
import { FILLING_IN } from '@/lib/portfolio/filling-in';
import { isInRegister } from '@/lib/registration/registration-states';
import { getSettings } from '@/lib/server/content/data/settings';
import { askedQuery } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { outcomeText, manyFilesText as text } from '@/lib/text/nl/portfolio/evidence';
import { PortfolioPage } from '../_components/portfolio-page';
import { loadSeries } from '../load-series';

export const metadata: Metadata = { title: text.title };

const draftsHref = activitiesHref({ state: 'draft' });

/** Many files at once, of each of which a draft is made. */
export default definePage('keep_portfolio', async (asked) => {
  const registration = await findOwnRegistration(asked.actor.accountId);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/portfolio');
  const limits = evidenceLimits(await getSettings(asked.today));
  const outcome = readOutcome(await askedQuery());
  const waiting = (await loadSeries(asked)).filter(({ isComplete }) => !isComplete).length;
  return (
    <PortfolioPage title={text.title} lead={text.lead}>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.keptAsDrafts} />}
      <EvidenceUpload
        action={draftsUploadHref('files')}
        limits={limits}
        hint={text.hint(limits)}
        submit={text.submit}
        drop={text.drop}
      />
      {waiting > 0 && (
        <p>
          <ButtonLink href={FILLING_IN}>{text.fillIn(waiting)}</ButtonLink>
        </p>
      )}
      <p>
        <a href={draftsHref}>{text.toPortfolio}</a>
      </p>
    </PortfolioPage>
  );
});
