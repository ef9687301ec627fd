import { place } from '@/components/frame/places';
import { DescriptionList } from '@/components/ui/description-list';
import { Markdown } from '@/components/ui/markdown';
import { Section } from '@/components/ui/section';
import { documentVersionState } from '@/lib/content/document-changes';
import { FROM_VERSION } from '@/lib/content/document-forms';
import { slugOfDocument } from '@/lib/content/document-slugs';
import type { OpenedDocumentVersion } from '@/lib/server/editor/open-document-version';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentsText, previewText, versionText as text } from '@/lib/text/nl/content/documents';
import { months } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { VersionDifference } from '../../_components/version-difference';
import { WithdrawForm } from './withdraw-form';

type VersionViewProps = { opened: OpenedDocumentVersion; today: CalendarDate };

const { facts } = previewText;
const stateWords = documentsText.versions;

export function VersionView({ opened: { version, ...versions }, today }: VersionViewProps) {
  const { id, code, title, body, summary, tickMonths, validFrom } = version;
  return (
    <>
      <DescriptionList
        rows={[
          {
            term: stateWords.columns.state,
            description: stateWords[documentVersionState(versions.others, version, today)],
          },
          { term: facts.from, description: formatDate(validFrom) },
          ...(tickMonths === null ? [] : [{ term: facts.term, description: months(tickMonths) }]),
          ...(summary === '' ? [] : [{ term: facts.changed, description: summary }]),
        ]}
      />
      {validFrom > today && (
        <Section id="intrekken" heading={text.withdraw.heading}>
          <p>{text.withdraw.lead}</p>
          <WithdrawForm documentId={id} />
        </Section>
      )}
      <Section id="tekst" heading={title}>
        <Markdown text={body} topLevel={3} />
      </Section>
      <VersionDifference {...versions} {...{ title, body, validFrom }} path={`/beheer/documenten/versies/${id}`} />
      <p>
        <a href={`/beheer/documenten/${slugOfDocument(code)}/concept?${FROM_VERSION}=${id}`}>{text.restore}</a>
      </p>
      <p>
        <a href={place('management_documents').href}>{documentsText.back}</a>
      </p>
    </>
  );
}
