import { Bulleted } from '@/components/ui/bulleted';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Unbroken } from '@/components/ui/unbroken';
import { decimalOf } from '@/lib/content/amounts';
import { closedLogin, mergeFields } from '@/lib/merging/merge-choices';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import type { MergePreview } from '@/lib/server/merging/preview-merge';
import { mergeText } from '@/lib/text/nl/merging/merging';
import { points as printedPoints } from '@/lib/text/nl/shared/amounts';
import { saidIn } from './side-words';

const { preview: text, choose } = mergeText;

/** What stays, what goes along, and what both come to together: nothing has happened yet. */
export function MergeOutcome({ preview }: { preview: MergePreview }) {
  const { pair, merged, choices } = preview;
  const { older, younger } = pair;
  const closed = closedLogin(pair, choices);
  const moving = movingWords(preview);
  return (
    <Section id="gevolgen" heading={text.heading}>
      <h3>
        <Unbroken>{text.result(older.number)}</Unbroken>
      </h3>
      <DescriptionList
        rows={mergeFields.map((field) => ({ term: choose.fields[field], description: saidIn(merged, field) }))}
      />
      <h3>
        <Unbroken>{text.moves(younger.number, older.number)}</Unbroken>
      </h3>
      <Bulleted items={moving.length === 0 ? [text.nothingMoves(younger.number)] : moving} />
      <PointsTable preview={preview} />
      <Bulleted
        items={[
          ...aside(preview),
          ...(merged.login ? [text.login(merged.login.email)] : []),
          ...(closed ? [text.closed(closed.email)] : []),
          ...text.stays,
        ]}
      />
    </Section>
  );
}

function movingWords({ moving }: MergePreview): string[] {
  const kinds = ['activities', 'drafts', 'certifications', 'runs', 'groups', 'notes', 'tasks'] as const;
  return kinds.filter((kind) => moving[kind] > 0).map((kind) => text[kind](moving[kind]));
}

/** What doesn't simply go along. */
function aside({ moving, doubles, pair }: MergePreview): string[] {
  const { groupsTwice, applicationDrafts } = moving;
  return [
    ...(groupsTwice > 0 ? [text.groupsTwice(groupsTwice)] : []),
    ...[...new Set(doubles)].map((title) => text.double(title, pair.younger.number)),
    ...(applicationDrafts > 0 ? [text.applicationDrafts(applicationDrafts)] : []),
  ];
}

function PointsTable({ preview: { pair, points } }: { preview: MergePreview }) {
  const { what, total, accredited } = text.pointsColumns;
  const rows = [
    { whose: pair.older.number, of: points.older },
    { whose: pair.younger.number, of: points.younger },
    { whose: text.together, of: points.together },
  ];
  const certain = (of: CyclePoints | null, kind: 'total' | 'accredited') =>
    of ? printedPoints(decimalOf(of.standing[kind].counted.certain)) : text.noCycle;
  return (
    <Table
      label={text.points}
      rows={rows}
      rowKey={({ whose }) => whose}
      columns={[
        { key: 'whose', heading: what, rowHeader: true, cell: ({ whose }) => whose },
        { key: 'total', heading: total, align: 'end', cell: ({ of }) => certain(of, 'total') },
        { key: 'accredited', heading: accredited, align: 'end', cell: ({ of }) => certain(of, 'accredited') },
      ]}
    />
  );
}
