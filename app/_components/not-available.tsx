import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { lostSubmission } from '@/lib/server/platform/answer-status';
import type { TypedValues } from '@/lib/shared/action-state';
import { changeEmailText } from '@/lib/text/nl/access/own-account';
import { notesText } from '@/lib/text/nl/application/cases';
import { typedPointFields } from '@/lib/text/nl/application/information';
import { decisionText } from '@/lib/text/nl/casework/management';
import { inviteText } from '@/lib/text/nl/casework/people';
import { courseFields } from '@/lib/text/nl/courses/courses';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { lostSubmissionText } from '@/lib/text/nl/shared/forms';
import { placeNames } from '@/lib/text/nl/site/frame';
import { NotFoundPage } from './not-found-page';
import { SitePage } from './site-page';

/** What a page shows that isn't there for whoever asks: nothing, or what they typed when their session had just ended. */
export async function NotAvailable() {
  const typed = await lostSubmission();
  return typed ? <SessionEnded typed={typed} /> : <NotFoundPage />;
}

const { heading, lead, typedHeading } = lostSubmissionText;

/** The text fields behind a login, by name: what was chosen is chosen again, what was typed is copied from here. */
const labels: Record<string, { label: string }> = {
  ...applicationText.name.fields,
  ...applicationText.contact.fields,
  ...applicationText.appointments.fields,
  ...decisionText.fields,
  ...notesText.fields,
  ...typedPointFields,
  ...activityFields,
  ...courseFields,
  answer: activityActText.answer.field,
  ...dossierActionText.typedFields,
  email: changeEmailText.fields.email,
  name: inviteText.fields.name,
};
const chosen = new Set([
  'nameUse',
  'function',
  'employerKind',
  'form',
  'appointmentCheck',
  'linkTo',
  'replaceAccount',
  'type',
]);

function SessionEnded({ typed }: { typed: TypedValues }) {
  const rows = Object.entries(labels)
    .filter(([name]) => typed[name] && !chosen.has(name))
    .map(([name, { label }]) => ({ term: label, description: typed[name] }));
  return (
    <SitePage current="log_in" trail={[]} title={heading}>
      <Alert variant="warning">
        <p>{lead}</p>
        <p>
          <a href="/inloggen" target="_blank" rel="noreferrer">
            {placeNames.log_in}
          </a>
        </p>
      </Alert>
      {rows.length > 0 && (
        <>
          <h2>{typedHeading}</h2>
          <DescriptionList rows={rows} />
        </>
      )}
    </SitePage>
  );
}
