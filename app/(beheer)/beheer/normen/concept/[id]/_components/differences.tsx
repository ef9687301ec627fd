import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { draftDifferences, type FieldDifference, type TypeDifference } from '@/lib/normsets/draft-differences';
import { MOST_CATEGORIES } from '@/lib/normsets/draft-forms';
import type { Draft } from '@/lib/normsets/drafts';
import { rulesFormFields, typeFields } from '@/lib/text/nl/normsets/draft-fields';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

const { differences: text } = draftText;

type Line = { what: string; before: string; after: string };

/** What isn't as in the version that it was copied from. */
export function Differences({ draft }: { draft: Pick<Draft, 'rules' | 'basis'> }) {
  const { rules, types } = draftDifferences(draft);
  const lines = [...rules.map((one) => lineOf(one, rulesWords)), ...types.flatMap(linesOf)];
  return (
    <Section id="verschillen" heading={text.heading}>
      <Table
        label={text.caption}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ what }) => what}
        empty={<p>{text.none}</p>}
      />
    </Section>
  );
}

const columns: TableColumn<Line>[] = [
  { key: 'what', heading: text.columns.what, rowHeader: true, cell: ({ what }) => what },
  { key: 'before', heading: text.columns.before, cell: ({ before }) => before },
  { key: 'after', heading: text.columns.after, cell: ({ after }) => after },
];

const rulesWords: Record<string, FieldWords> = rulesFormFields(MOST_CATEGORIES);
const typeWords: Record<string, FieldWords> = typeFields;

function linesOf(difference: TypeDifference): Line[] {
  const { kind, name } = difference;
  if (kind !== 'changed') return [{ what: name, before: text.nothing, after: text[kind] }];
  return difference.fields.map((one) => {
    const line = lineOf(one, typeWords);
    return { ...line, what: text.ofType(name, line.what) };
  });
}

function lineOf({ field, before, after }: FieldDifference, words: Record<string, FieldWords>): Line {
  const { label, choices } = words[field] ?? { label: field };
  const said = (value: string) => choices?.[value] ?? (value || text.nothing);
  return { what: label, before: said(before), after: said(after) };
}
