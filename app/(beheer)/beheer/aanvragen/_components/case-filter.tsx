import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import { queueText } from '@/lib/text/nl/casework/management';

type CaseFilterProps = { path: string; query: CaseQuery; colleagues?: { id: string; name: string }[] };

export function CaseFilter(props: CaseFilterProps) {
  const { filter } = queueText;
  return (
    <QueueFilter {...props} queue={caseQueue} words={filter}>
      <label className="choice">
        <input type="checkbox" name="termijn" value="voorbij" defaultChecked={props.query.pastTerm} />
        <span>{filter.pastTerm}</span>
      </label>
    </QueueFilter>
  );
}
