import { place } from '@/components/frame/places';
import { DescriptionList } from '@/components/ui/description-list';
import { Markdown } from '@/components/ui/markdown';
import { Section } from '@/components/ui/section';
import type { RegisterDocument } from '@/lib/server/content/data/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentsText, previewText, versionText as text } from '@/lib/text/nl/content/documents';
import { months } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { VersionDifference } from '../../_components/version-difference';
import { WithdrawForm } from './withdraw-form';

type VersionViewProps = { version: RegisterDocument; before: RegisterDocument | null; today: CalendarDate };

const { facts } = previewText;

export function VersionView({ version, before, today }: VersionViewProps) {
  const { id, title, body, summary, tickMonths, validFrom } = version;
  return (
    <>
      <DescriptionList
        rows={[
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
      <VersionDifference before={before} text={body} />
      <p>
        <a href={place('management_documents').href}>{documentsText.back}</a>
      </p>
    </>
  );
}
