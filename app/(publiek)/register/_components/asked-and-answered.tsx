import { SearchBox } from '@/components/ui/search-box';
import { type SearchOutcome, SearchResults } from './search-results';

export type AskedAndAnsweredProps = {
  outcome: SearchOutcome | null;
  typed: string | undefined;
  firstInitial?: string;
  problem: string | undefined;
  exampleNumber: string;
  now: Date;
};

/** What was asked, to be changed, above what was found. */
export function AskedAndAnswered(props: AskedAndAnsweredProps) {
  const { outcome, typed, firstInitial = '', problem, exampleNumber, now } = props;
  return (
    <>
      <SearchBox
        exampleNumber={exampleNumber}
        defaultValue={typed}
        errorMessage={problem}
        answered={outcome !== null && !problem}
      />
      {outcome && <SearchResults outcome={outcome} typed={typed ?? ''} firstInitial={firstInitial} now={now} />}
    </>
  );
}
