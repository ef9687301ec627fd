import { EventLog } from '@/app/(beheer)/_components/event-log';
import type { History } from '@/app/(beheer)/_components/load-history';
import { PageSteps } from '@/components/ui/page-steps';
import { isReading } from '@/lib/shared/audit-events';
import { placeHref, type Steps, stepHrefs } from '@/lib/shared/list-place';
import { caseText } from '@/lib/text/nl/casework/management';

export const HISTORY_LIST = 'geschiedenis';

type CaseHistoryProps = { history: History['history']; steps: Steps; path: string };

export function CaseHistory({ history, steps, path }: CaseHistoryProps) {
  const { historyHeading: heading, historyColumns: columns } = caseText;
  return (
    <section className="flow" id={HISTORY_LIST}>
      <h2>{heading}</h2>
      <EventLog events={history.toReversed()} label={heading} columns={columns} isRepeated={isReading} />
      <PageSteps
        {...stepHrefs(steps, (place) => placeHref(path, place, { list: HISTORY_LIST, fragment: HISTORY_LIST }))}
      />
    </section>
  );
}
