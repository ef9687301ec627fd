import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { Section } from '@/components/ui/section';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentsText as text } from '@/lib/text/nl/content/documents';
import { InForceTable } from './_components/in-force-table';
import { VersionsTable } from './_components/versions-table';

type DocumentsViewProps = { documents: DocumentOverview[]; today: CalendarDate; done: string };

/** Of each document what holds, who ticked it and the next version; then every version there is. */
export function DocumentsView({ documents, today, done }: DocumentsViewProps) {
  const hasVersions = documents.some(({ versions }) => versions.length > 0);
  return (
    <>
      <ArrivedNews news={done} texts={text.done} />
      <Section id="nu" heading={text.now.heading}>
        <InForceTable documents={documents} />
        <ExportLink list="documenten-nu" of={text.now.heading} />
      </Section>
      <Section id="versies" heading={text.versions.heading}>
        <VersionsTable documents={documents} today={today} />
        {hasVersions && <ExportLink list="documenten-versies" of={text.versions.heading} />}
      </Section>
    </>
  );
}
