'use client';

import { use } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TickField, TickGroup } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import type { ReasonText } from '@/components/forms/form-outcome';
import type { NotAllowed } from '@/lib/access/own-matters';
import { type AskedFrom, askSchema } from '@/lib/application/information-forms';
import type { AskReason } from '@/lib/server/application/request-information';
import type { QuestionTemplate } from '@/lib/server/content/data/question-templates';
import { askText, questionFields } from '@/lib/text/nl/application/information';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { submitQuestions } from '../actions';
import { decideReasonText } from './decide-reason-text';

type AskFormProps = {
  applicationId: string;
  version: number;
  templates: QuestionTemplate[];
  /** Whose page this stands on, so that asking leads back there. */
  from?: AskedFrom;
};

export function AskForm({ applicationId, version, templates, from = 'beheer' }: AskFormProps) {
  const ticks = Object.fromEntries(
    templates.map(({ slug, title, question }) => [`templates.${slug}`, { label: askText.template(title, question) }]),
  );
  return (
    <ActionForm
      action={submitQuestions}
      schema={askSchema}
      fields={{ ...ticks, ...questionFields }}
      reasonText={askReasonText}
      submit={askText.submit}
      submitVariant="secondary"
      hidden={{ applicationId, version, from }}
    >
      {templates.length > 0 && (
        <TickGroup legend={askText.templates}>
          {templates.map(({ slug }) => (
            <TickField key={slug} name={`templates.${slug}`} />
          ))}
        </TickGroup>
      )}
      <OwnQuestions names={Object.keys(questionFields)} />
      <p>{askText.afterwards}</p>
    </ActionForm>
  );
}

/** One box, and the next one at a press; open where something was typed before. */
function OwnQuestions({ names: [name, ...others] }: { names: string[] }) {
  const values = use(FormContext)?.values ?? {};
  if (name === undefined) return null;
  return (
    <>
      <TextArea name={name} optional rows={2} />
      {others.length > 0 && (
        <details className="details" open={others.some((other) => Boolean(values[other]))}>
          <summary>{askText.another}</summary>
          <OwnQuestions names={others} />
        </details>
      )}
    </>
  );
}

function askReasonText(reason: Exclude<AskReason, NotAllowed>): ReasonText {
  const heading = askText.notDone;
  switch (reason.code) {
    case 'already_asked':
      return { heading, text: askText.alreadyAsked(reason.askedBy, formatDateTime(new Date(reason.askedAt))) };
    case 'application_unknown':
    case 'template_unknown':
      return { heading, text: askText.refusals[reason.code] };
    case 'already_decided':
      return decideReasonText(reason);
    default:
      return { ...decideReasonText(reason), heading };
  }
}
