import { activityMaxima } from '@/components/portfolio/activity-type-card';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { decimalOf } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { draftRulesHref, draftTypeHref, newTypeHref } from '../../../normset-addresses';

const { rules: text } = draftText;

type Placed = ActivityType & { place: number };

/** Every part of the draft, with the form that changes it while it is a draft. */
export function DraftRules({ draft: { id, state, rules } }: { draft: StoredDraft }) {
  const isOpen = state === 'draft';
  const rows = rules.activityTypes.map((type, index): Placed => ({ ...type, place: index + 1 }));
  return (
    <Section id="regels" heading={text.heading}>
      {isOpen && (
        <p className="form-actions">
          <ButtonLink variant="secondary" href={draftRulesHref(id)}>
            {text.edit}
          </ButtonLink>
          <ButtonLink variant="secondary" href={newTypeHref(id)}>
            {text.add}
          </ButtonLink>
        </p>
      )}
      <Table
        label={text.caption}
        columns={columnsOf(isOpen ? id : null)}
        rows={rows}
        rowKey={({ place }) => String(place)}
      />
    </Section>
  );
}

function columnsOf(draftId: string | null): TableColumn<Placed>[] {
  const { columns } = text;
  return [
    {
      key: 'name',
      heading: columns.name,
      rowHeader: true,
      cell: ({ name, place }) =>
        draftId === null ? (
          name
        ) : (
          <a href={draftTypeHref(draftId, place)} aria-label={text.editType(name)}>
            {name}
          </a>
        ),
    },
    { key: 'category', heading: columns.category, cell: ({ category }) => category },
    {
      key: 'points',
      heading: columns.points,
      cell: ({ pointsPerUnit, unit }) => whatCountsText.type.pointsPerUnit(decimalOf(pointsPerUnit), unit),
    },
    { key: 'maximum', heading: columns.maximum, cell: activityMaxima },
    { key: 'review', heading: columns.review, cell: ({ review }) => whatCountsText.types.review[review] },
  ];
}
