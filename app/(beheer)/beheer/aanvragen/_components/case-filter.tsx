import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import { promisedChoice } from '@/lib/shared/promised-day';
import { queueText } from '@/lib/text/nl/casework/management';

type CaseFilterProps = {
  path: string;
  query: CaseQuery;
  counts?: Partial<Record<CaseQuery['state'], number>>;
  kept?: KeptFilters;
  colleagues?: { id: string; name: string }[];
  next?: { href: string; label: string } | null;
};

export function CaseFilter(props: CaseFilterProps) {
  const { filter } = queueText;
  const { promised, organisation } = props.query;
  return (
    <QueueFilter
      {...props}
      queue={caseQueue}
      words={filter}
      choice={promisedChoice(promised, filter.promised)}
      isMore={organisation !== ''}
    >
      <div className="form-field">
        <label className="form-label" htmlFor="zoek-organisatie">
          {filter.organisation}
        </label>
        <input
          className="textbox"
          id="zoek-organisatie"
          name="organisatie"
          type="text"
          defaultValue={organisation}
          autoComplete="off"
        />
      </div>
    </QueueFilter>
  );
}
