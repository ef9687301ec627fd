import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { FieldFrame } from '@/components/ui/field-frame';
import { Markdown } from '@/components/ui/markdown';
import { PageSteps } from '@/components/ui/page-steps';
import { SearchForm } from '@/components/ui/search-form';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { NewsLine } from '@/lib/server/content/data/news';
import type { IntranetDocument, OpenedIntranet } from '@/lib/server/editor/open-intranet';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { intranetText as text } from '@/lib/text/nl/editor/intranet';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const PATH = '/intranet';
const FIELD = 'zoek';

/** News with what is new to whoever reads, and the documents that hold for who is in the register. */
export function IntranetView({ news, documents, typed }: OpenedIntranet & { typed: string }) {
  const { rows, ...steps } = news;
  const params: Record<string, string> = typed === '' ? {} : { [FIELD]: typed };
  return (
    <>
      <SearchForm action={PATH} className="search-line">
        <FieldFrame id={FIELD} label={documents ? text.search.all : text.search.news} className="">
          <div className="search-line-row">
            <input className="textbox" id={FIELD} name={FIELD} type="text" defaultValue={typed} autoComplete="off" />
            <Button variant="secondary">{text.search.submit}</Button>
          </div>
        </FieldFrame>
      </SearchForm>
      <Section id="nieuws" heading={text.news}>
        <Table
          label={text.list}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<NoNews typed={typed} />}
        />
        <PageSteps {...stepHrefs(steps, (place) => placeHref(PATH, place, { params }))} />
      </Section>
      {documents && (documents.length > 0 || typed !== '') && (
        <Section id="documenten" heading={text.documents}>
          {documents.length === 0 && <p>{text.noDocument(typed)}</p>}
          {documents.map((document) => (
            <DocumentInForce key={document.code} document={document} />
          ))}
        </Section>
      )}
    </>
  );
}

function DocumentInForce({ document: { title, version, body, isToTick } }: { document: IntranetDocument }) {
  const name = `${title}, ${text.version(version)}`;
  return (
    <Details
      summary={
        <>
          {name} {isToTick && <Tag>{text.toTick}</Tag>}
        </>
      }
    >
      {isToTick && (
        <p>
          <a href="/mijn/gegevens/documenten">{text.tick}</a>
        </p>
      )}
      <Markdown text={body} topLevel={3} />
    </Details>
  );
}

const columns: TableColumn<NewsLine>[] = [
  {
    ...{ key: 'title', heading: text.columns.title, rowHeader: true },
    cell: ({ slug, title, isUnread }) => (
      <>
        <a href={`${PATH}/${slug}`}>{title}</a> {isUnread && <Tag>{text.unread}</Tag>}
      </>
    ),
  },
  { key: 'from', heading: text.columns.from, cell: ({ publishedFrom }) => formatDateTime(publishedFrom) },
];

function NoNews({ typed }: { typed: string }) {
  if (typed === '')
    return (
      <EmptyState heading={text.empty.heading} headingLevel={3}>
        {text.empty.text}
      </EmptyState>
    );
  return (
    <EmptyState heading={text.nothing(typed)} headingLevel={3}>
      <a href={PATH}>{text.showAll}</a>
    </EmptyState>
  );
}
