import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { COMPARED_WITH } from '@/lib/content/document-forms';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { versionText } from '@/lib/text/nl/content/documents';
import { formatDate } from '@/lib/text/nl/shared/format';

const text = versionText.compare;

type CompareFormProps = {
  /** The page that it stands on. */
  path: string;
  comparedId: string | null;
  others: readonly { id: string; version: string; validFrom: CalendarDate }[];
};

export function CompareForm({ path, comparedId, others }: CompareFormProps) {
  return (
    <SearchForm action={`${path}#verschil`} label={text.label} className="difference-choice">
      <FilterChoice
        id="vergelijk-met"
        name={COMPARED_WITH}
        label={text.choice}
        chosen={comparedId ?? ''}
        options={[
          ...(comparedId === null ? [{ value: '', label: text.none }] : []),
          ...others.map(({ id, version, validFrom }) => ({
            value: id,
            label: text.option(version, formatDate(validFrom)),
          })),
        ]}
      />
      <Button variant="secondary">{text.submit}</Button>
    </SearchForm>
  );
}
