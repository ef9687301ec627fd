import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { openDocumentsHref } from '@/lib/casework/open-documents';
import { slugOfDocument } from '@/lib/content/document-slugs';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText as text } from '@/lib/text/nl/content/documents';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { VersionsTable } from './_components/versions-table';

type DocumentsViewProps = { documents: DocumentOverview[]; today: CalendarDate; done: string };

/** Of each document: what holds, who ticked it, what is coming, and the next version. */
export function DocumentsView({ documents, today, done }: DocumentsViewProps) {
  return (
    <>
      <ArrivedNews news={done} texts={text.done} />
      {documents.map((document) => (
        <Section key={document.code} id={slugOfDocument(document.code)} heading={documentNames[document.code]}>
          <InForce document={document} />
          <VersionsTable document={document} today={today} />
          <NextVersion document={document} />
        </Section>
      ))}
    </>
  );
}

function InForce({ document: { code, inForce, progress } }: { document: DocumentOverview }) {
  if (!inForce || !progress) return <p>{text.none}</p>;
  const { ticked, asked, waiting, late } = progress;
  const { people, ...words } = text.progress;
  return (
    <>
      <p>
        {text.inForce(inForce.version, formatDate(inForce.validFrom))} {inForce.isSample && text.sample}
      </p>
      <DescriptionList
        rows={[
          { term: words.ticked, description: people(ticked) },
          { term: words.waiting, description: people(waiting) },
          ...(late > 0 ? [{ term: words.late, description: people(late) }] : []),
          { term: words.asked, description: asked === 0 ? words.notAsked : words.of(asked - waiting, asked) },
        ]}
      />
      {asked > 0 && (
        <progress
          className="w-full"
          value={asked - waiting}
          max={asked}
          aria-label={words.bar(asked - waiting, asked)}
        />
      )}
      {waiting > 0 && (
        <p>
          <a href={openDocumentsHref({ document: code, place: null })}>{words.list}</a>
          <span className="sr-only"> {documentNames[code]}</span>
        </p>
      )}
    </>
  );
}

function NextVersion({ document: { code, draft } }: { document: DocumentOverview }) {
  const path = `/beheer/documenten/${slugOfDocument(code)}`;
  const draftLine = draft && text.draftBy(draft.changedBy ?? text.somebody, formatDateTime(draft.changedAt));
  return (
    <LinkList
      items={[
        {
          href: `${path}/concept`,
          label: draft ? text.goOn(code) : text.start(code),
          ...(draftLine && { description: draftLine }),
        },
        draft !== null && { href: `${path}/voorbeeld`, label: text.preview(code) },
      ]}
    />
  );
}
