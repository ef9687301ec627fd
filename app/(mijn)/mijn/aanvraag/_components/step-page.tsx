import type { ReactNode } from 'react';
import { SiteFrame } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { StepIndicator } from '@/components/ui/step-indicator';
import { applicationSteps, correctionSteps, type StepCode } from '@/lib/application/steps';
import type { Settings } from '@/lib/content/settings-schema';
import { answerText } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

type StepPageProps = {
  step: StepCode;
  finished: StepCode[];
  settings: Settings;
  title?: string;
  lead: ReactNode;
  /** It was sent in already, and is mended because of a question. */
  isCorrection?: boolean;
  children: ReactNode;
};

export function StepPage({ step, finished, settings, title, lead, isCorrection, children }: StepPageProps) {
  const heading = title ?? applicationText.steps[step];
  const steps = (isCorrection ? correctionSteps : applicationSteps).map(({ code, slug }) => ({
    label: applicationText.steps[code],
    state: code === step ? ('current' as const) : finished.includes(code) ? ('done' as const) : ('ahead' as const),
    href: `/mijn/aanvraag/${slug}`,
  }));
  return (
    <SiteFrame current="my_register" trail={['my_register', 'my_application']} title={heading} snelmenu={false}>
      <StepIndicator steps={steps} />
      <PageHeading lead={lead}>{heading}</PageHeading>
      {isCorrection && (
        <Alert variant="info">
          <p>{answerText.correctLead}</p>
          <p>
            <a href="/mijn/aanvraag/vragen">{answerText.backToQuestions}</a>
          </p>
        </Alert>
      )}
      {children}
      <p className="help-line">{applicationText.help(settings.helpName, settings.helpEmail)}</p>
    </SiteFrame>
  );
}
