import { Fragment } from 'react';
import { TextStateBadge } from '@/components/content/text-state-badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { kindFacts, type TextKind } from '@/lib/content/text-kinds';
import { listedTextState } from '@/lib/content/text-states';
import type { ListedText } from '@/lib/server/content/data/text-lists';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { audienceName, kindWords, sectionName, editorText as text } from '@/lib/text/nl/editor/editor';
import { textTitle } from '@/lib/text/nl/editor/text-titles';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import type { TextList } from './_components/load-texts';

/** What managers write, by its kind, with what is shown of it and what is to come. */
export function TextsView({ path, lists }: { path: string; lists: TextList[] }) {
  if (lists.length > 1)
    return lists.map((list) => (
      <Section key={list.kind} id={list.kind} heading={kindWords[list.kind].many} action={<NewText kind={list.kind} />}>
        <TextTable path={path} list={list} headingLevel={3} />
      </Section>
    ));
  return lists.map((list) => (
    <Fragment key={list.kind}>
      <NewText kind={list.kind} />
      <TextTable path={path} list={list} headingLevel={2} />
    </Fragment>
  ));
}

function NewText({ kind }: { kind: TextKind }) {
  const { add, inAddress } = kindWords[kind];
  if (!kindFacts(kind).isOptional) return null;
  return (
    <ButtonLink variant="secondary" href={`/beheer/teksten/nieuw/${inAddress}`}>
      {add}
    </ButtonLink>
  );
}

type TextTableProps = { path: string; list: TextList; headingLevel: 2 | 3 };

function TextTable({ path, list: { kind, page }, headingLevel }: TextTableProps) {
  const { rows, ...steps } = page;
  const words = kindWords[kind];
  return (
    <>
      <Table
        label={text.caption(words.many)}
        captionHidden
        columns={columnsOf(kind)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={words.empty} headingLevel={headingLevel} />}
      />
      <PageSteps of={words.many} {...stepHrefs(steps, (place) => placeHref(path, place, { list: kind }))} />
    </>
  );
}

function columnsOf(kind: TextKind): TableColumn<ListedText>[] {
  const facts = kindFacts(kind);
  const { columns } = text;
  const all: (TableColumn<ListedText> | false)[] = [
    {
      ...{ key: 'title', heading: kindWords[kind].title, rowHeader: true },
      cell: (row) => <a href={`/beheer/teksten/${row.id}`}>{textTitle(kind, row)}</a>,
    },
    facts.hasSection && {
      ...{ key: 'section', heading: columns.section },
      noWrap: true,
      cell: ({ section }: ListedText) => sectionName(section),
    },
    facts.hasOrder && {
      ...{ key: 'position', heading: columns.position, align: 'end' as const },
      cell: ({ position }: ListedText) => position,
    },
    facts.hasAudience && {
      ...{ key: 'audience', heading: columns.audience },
      cell: ({ audience }: ListedText) => audienceName(audience, kind),
    },
    { key: 'state', heading: columns.state, cell: (row) => <State row={row} /> },
    {
      ...{ key: 'from', heading: columns.from, noWrap: true },
      cell: ({ publishedFrom, comingFrom, isFirst }) =>
        isFirst ? text.history.first : momentText(publishedFrom ?? comingFrom),
    },
    kind === 'question' && {
      ...{ key: 'clear', heading: columns.clear },
      cell: ({ clear, unclear }: ListedText) => text.clear(clear, unclear),
    },
  ];
  return all.filter((column) => column !== false);
}

function momentText(moment: Date | null): string {
  return moment ? formatDateTime(moment) : '';
}

function State({ row }: { row: ListedText }) {
  const { isDraft, comingFrom } = row;
  const state = listedTextState(row);
  return (
    <>
      <TextStateBadge state={state} />
      {isDraft && state !== 'draft' && <span className="form-hint block">{text.hasDraft}</span>}
      {comingFrom && state === 'shown' && (
        <span className="form-hint block">{text.comingFrom(formatDateTime(comingFrom))}</span>
      )}
    </>
  );
}
