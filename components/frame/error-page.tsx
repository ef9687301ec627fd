import type { ReactNode } from 'react';
import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { type TroubleCode, troubleLabels, troubleTexts } from '@/lib/text/nl/site/frame';

type ErrorPageProps = {
  trouble: TroubleCode;
  /** Named in a call; it leads to the log. */
  reference?: string;
  action?: ReactNode;
};

export function ErrorPage({ trouble, reference, action }: ErrorPageProps) {
  const { title, whatHappened, whatYouCanDo } = troubleTexts[trouble];
  return (
    <>
      <PageHeading lead={whatHappened}>{title}</PageHeading>
      <h2>{troubleLabels.whatYouCanDo}</h2>
      <Bulleted items={whatYouCanDo} />
      {reference && (
        <p>
          {troubleLabels.reference}: <strong className="tabular-nums">{reference}</strong>
        </p>
      )}
      <p>{action ?? <ButtonLink href="/">{troubleLabels.toHome}</ButtonLink>}</p>
    </>
  );
}
