import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { AlsoOpen } from '@/components/content/also-open';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { Markdown } from '@/components/ui/markdown';
import { Section } from '@/components/ui/section';
import { slugOfDocument } from '@/lib/content/document-slugs';
import type { DocumentPreview } from '@/lib/server/editor/document-preview';
import { reasonText } from '@/lib/shared/reason-texts';
import { documentsText, publishDocumentReasonTexts, previewText as text } from '@/lib/text/nl/content/documents';
import { months } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { VersionDifference } from '../../_components/version-difference';
import { DeleteDraftForm, PublishForm } from './publish-forms';

type PreviewViewProps = { preview: DocumentPreview; done: string };

/** The draft as it will be read, what changes, and whom it will ask something: before anybody is asked. */
export function PreviewView({ preview, done }: PreviewViewProps) {
  const { draft, shown, compared, others, editors, blockers } = preview;
  const { code, draftVersion: version } = draft;
  const { facts } = text;
  const path = `/beheer/documenten/${slugOfDocument(code)}`;
  return (
    <>
      <ArrivedNews news={done} texts={text.saved} />
      <AlsoOpen others={editors} />
      <DescriptionList
        rows={[
          { term: facts.version, description: draft.version },
          { term: facts.from, description: formatDate(draft.validFrom) },
          { term: facts.term, description: months(preview.months) },
          { term: facts.changed, description: draft.summary },
        ]}
      />
      <p>
        <a href={`${path}/concept`}>{text.edit}</a>
      </p>
      <Consequences preview={preview} />
      <Section id="tekst" heading={draft.title}>
        <Markdown text={draft.text} topLevel={3} />
      </Section>
      <VersionDifference {...draft} body={draft.text} {...{ compared, others }} path={`${path}/voorbeeld`} />
      <Section id="publiceren" heading={text.publish.heading}>
        {blockers.length > 0 ? (
          <Alert variant="warning" heading={text.publish.notYet}>
            {blockers.map((reason) => (
              <p key={reason.code}>{reasonText(publishDocumentReasonTexts, reason)}</p>
            ))}
          </Alert>
        ) : (
          <PublishForm {...{ code, version, shown }} />
        )}
      </Section>
      <Section id="weggooien" heading={text.discard.heading}>
        <DeleteDraftForm code={code} version={version} />
      </Section>
      <p>
        <a href={place('management_documents').href}>{documentsText.back}</a>
      </p>
    </>
  );
}

function Consequences({ preview: { draft, asked, lastDay, mailHours, reminderDays } }: { preview: DocumentPreview }) {
  const { heading, ...who } = text.who;
  return (
    <Section id="gevolgen" heading={heading}>
      <p>
        {who.asked(asked.people, formatDate(draft.validFrom))} {asked.people > 0 && who.by(formatDate(lastDay))}{' '}
        {asked.away > 0 && who.away(asked.away)}
      </p>
      {asked.people > 0 && (
        <p>
          {who.mails(mailHours)} {who.reminder(reminderDays)}
        </p>
      )}
    </Section>
  );
}
