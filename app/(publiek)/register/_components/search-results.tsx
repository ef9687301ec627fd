import type { QueryReason } from '@/lib/register/query';
import type { Found } from '@/lib/server/register/search-register';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberTexts } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';
import { NoAnswer, type NoAnswerYet } from './no-answer';
import { NobodyFound } from './nobody-found';
import { PeopleFound } from './people-found';

export type SearchOutcome =
  | { kind: 'found'; found: Found }
  | { kind: 'query_refused'; reason: QueryReason['code'] }
  | NoAnswerYet;

type SearchResultsProps = { outcome: SearchOutcome; typed: string; firstInitial: string; now: Date };

export function SearchResults({ outcome, typed, firstInitial, now }: SearchResultsProps) {
  switch (outcome.kind) {
    case 'query_refused':
      return null;
    case 'found': {
      const { found } = outcome;
      return (
        <section className="search-answer flow" id="uitslag" aria-labelledby="uitkomst">
          {found.entries.length > 0 ? (
            <PeopleFound found={found} typed={typed} firstInitial={firstInitial} />
          ) : (
            <NobodyFound found={found} typed={typed} />
          )}
          <p className="form-hint">{numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now))}</p>
        </section>
      );
    }
    default:
      return (
        <div className="search-answer" id="uitslag">
          <NoAnswer answer={outcome} />
        </div>
      );
  }
}
