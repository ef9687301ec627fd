import { Bulleted } from '@/components/ui/bulleted';
import type { HistoryActor, HistoryEntry } from '@/lib/registration/history';
import { removalReasons } from '@/lib/registration/removal-reasons';
import type { RecordedRegistrationEvent } from '@/lib/server/registration/data/registration-events';
import { changedFactLines, detailsText, ownStatusEventTexts } from '@/lib/text/nl/registration/details';
import { removalReasonTexts } from '@/lib/text/nl/registration/registration';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

const text = detailsText.historyPage;

const actors = { you: text.byYou, manager: text.byManager, system: text.bySystem } satisfies Record<
  HistoryActor,
  string
>;

type Entry = HistoryEntry<RecordedRegistrationEvent>;
type HistoryListProps = { entries: Entry[] };

export function HistoryList({ entries }: HistoryListProps) {
  return entries.map((entry) => {
    const heading = entry.kind === 'change' ? text.sections[entry.section] : ownStatusEventTexts[entry.event.kind];
    return (
      <section key={`${entry.kind}-${entry.at.getTime()}-${heading}`} className="card">
        <div className="card-body flow">
          <h2>{heading}</h2>
          <p className="form-hint">
            {formatDateTime(entry.at)}. {actors[entry.who]}.
          </p>
          {entry.kind === 'change' ? <Change entry={entry} /> : <Status event={entry.event} />}
        </div>
      </section>
    );
  });
}

function Change({ entry: { facts, reason } }: { entry: Extract<Entry, { kind: 'change' }> }) {
  const lines = facts.flatMap(changedFactLines);
  return (
    <>
      {lines.length === 0 ? <p>{text.unchanged}</p> : <Bulleted items={lines} />}
      {reason && (
        <p className="whitespace-pre-line">
          {text.reason}: {reason}
        </p>
      )}
    </>
  );
}

function Status({ event }: { event: RecordedRegistrationEvent }) {
  const reasons = removalReasons.filter((code) => event.reasons.includes(code));
  return (
    <>
      <p>{text.from(formatDate(event.on))}</p>
      {reasons.length > 0 && <Bulleted items={reasons.map((code) => removalReasonTexts[code].meaning)} />}
      {event.explanation && <p className="whitespace-pre-line">{event.explanation}</p>}
      {event.barredUntil && <p>{text.barredUntil(formatDate(event.barredUntil))}</p>}
    </>
  );
}
