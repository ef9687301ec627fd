import { StatusBadge } from '@/components/register/status-badge';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { PublicEntry, PublicStatus } from '@/lib/register/public-entry';
import type { QueryReason } from '@/lib/register/query';
import type { Found } from '@/lib/server/register/search-register';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberTexts, publicStatusTexts, searchTexts as text } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';
import { NoAnswer, type NoAnswerYet } from './no-answer';

export type SearchOutcome =
  | { kind: 'found'; found: Found }
  | { kind: 'query_refused'; reason: QueryReason['code'] }
  | NoAnswerYet;

type SearchResultsProps = { outcome: SearchOutcome; typed: string; now: Date };

export function SearchResults({ outcome, typed, now }: SearchResultsProps) {
  switch (outcome.kind) {
    case 'query_refused':
      return null;
    case 'found':
      return (
        <section className="flow" aria-labelledby="uitkomst">
          {outcome.found.entries.length > 0 ? (
            <People found={outcome.found} />
          ) : (
            <Nobody found={outcome.found} typed={typed} />
          )}
          <p className="form-hint">{numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now))}</p>
        </section>
      );
    default:
      return <NoAnswer answer={outcome} />;
  }
}

function People({ found: { entries, more } }: { found: Found }) {
  return (
    <>
      <h2 id="uitkomst">{more ? text.tooMany(entries.length) : text.found(entries.length)}</h2>
      {more && <Alert variant="info">{text.more(entries.length)}</Alert>}
      <ul className="result-list">
        {entries.map((entry) => (
          <li key={entry.registrationNumber}>
            <a href={`/register/${encodeURIComponent(entry.registrationNumber)}`}>{entry.name}</a>
            <span className="whitespace-nowrap">{entry.registrationNumber}</span>
            <StatusBadge status={entry.status} />
          </li>
        ))}
      </ul>
      {statusesIn(entries).map((status) => (
        <p key={status} className="form-hint">
          {publicStatusTexts[status].explanation}
        </p>
      ))}
      {entries.length > 1 && <p>{text.severalOfOneName}</p>}
    </>
  );
}

function statusesIn(entries: PublicEntry[]): PublicStatus[] {
  return [...new Set(entries.map(({ status }) => status))];
}

const advices = {
  name: text.tryThese,
  number: text.tryTheseForNumber,
  name_with_number: text.tryTheseApart,
} satisfies Record<Found['kind'], string[]>;

function Nobody({ found: { kind, suggestions }, typed }: { found: Found; typed: string }) {
  return (
    <>
      <h2 id="uitkomst">{text.nothing(typed)}</h2>
      <p>{kind === 'name_with_number' ? text.notTogether : text.nothingExplained}</p>
      {suggestions.length > 0 && (
        <>
          <h3>{text.choicesHeading}</h3>
          <ul className="bulleted">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <a href={`/register?${new URLSearchParams({ q: suggestion })}`}>{text.spellingChoice(suggestion)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{text.tryHeading}</h3>
      <Bulleted items={advices[kind]} />
    </>
  );
}
