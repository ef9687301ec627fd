import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { evidenceLimits } from '@/lib/portfolio/evidence';
import { draftsUploadHref, manyFilesPath, photoPath, readOutcome } from '@/lib/portfolio/evidence-places';
import { fillInPage } from '@/lib/portfolio/filling-in';
import { isInRegister } from '@/lib/registration/registration-states';
import { getSettings } from '@/lib/server/content/data/settings';
import { askedQuery } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { outcomeText, photoText as text } from '@/lib/text/nl/portfolio/evidence';
import { PortfolioPage } from '../_components/portfolio-page';
import { loadSeries } from '../load-series';

export const metadata: Metadata = { title: text.title };

/** A photo, kept at once as the proof of a draft; what it is of is filled in beside it. */
export default definePage('keep_portfolio', async (asked) => {
  const registration = await findOwnRegistration(asked.actor.accountId);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/portfolio');
  const outcome = readOutcome(await askedQuery());
  const newest = outcome && outcome.kept > 0 ? (await loadSeries(asked)).at(-1) : undefined;
  if (newest) redirect(fillInPage(newest.id));
  const limits = evidenceLimits(await getSettings(asked.today));
  return (
    <PortfolioPage title={text.title} lead={text.lead}>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.keptAsDrafts} />}
      <EvidenceUpload
        action={draftsUploadHref('photo')}
        limits={limits}
        label={text.field}
        hint={text.hint(limits)}
        submit={text.submit}
        photo
        onwards={`${photoPath}?bewaard=1`}
      />
      <p>
        {text.otherwise} <a href={manyFilesPath}>{text.toFiles}</a>
      </p>
    </PortfolioPage>
  );
});
