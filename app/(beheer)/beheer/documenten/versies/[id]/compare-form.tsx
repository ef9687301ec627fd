import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { COMPARED_WITH } from '@/lib/content/document-forms';
import type { OpenedDocumentVersion } from '@/lib/server/editor/open-document-version';
import { versionText } from '@/lib/text/nl/content/documents';
import { formatDate } from '@/lib/text/nl/shared/format';

const text = versionText.compare;

type CompareFormProps = { id: string } & Pick<OpenedDocumentVersion, 'compared' | 'others'>;

export function CompareForm({ id, compared, others }: CompareFormProps) {
  return (
    <SearchForm action={`/beheer/documenten/versies/${id}#verschil`} label={text.label} className="queue-filter">
      <div className="queue-filter-line">
        <FilterChoice
          id="vergelijk-met"
          name={COMPARED_WITH}
          label={text.choice}
          chosen={compared?.id ?? ''}
          options={[
            ...(compared ? [] : [{ value: '', label: text.none }]),
            ...others.map((other) => ({
              value: other.id,
              label: text.option(other.version, formatDate(other.validFrom)),
            })),
          ]}
        />
        <Button variant="secondary">{text.submit}</Button>
      </div>
    </SearchForm>
  );
}
