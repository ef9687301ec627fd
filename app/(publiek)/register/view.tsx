import { ErrorSummary } from '@/components/ui/error-summary';
import { SearchBox, searchFieldId } from '@/components/ui/search-box';
import { type SearchOutcome, SearchResults } from './_components/search-results';

type RegisterViewProps = {
  outcome: SearchOutcome | null;
  typed: string | undefined;
  problem: string | undefined;
  exampleNumber: string;
  now: Date;
};

export function RegisterView({ outcome, typed, problem, exampleNumber, now }: RegisterViewProps) {
  return (
    <>
      {problem && <ErrorSummary errors={[{ fieldId: searchFieldId, message: problem }]} />}
      <SearchBox exampleNumber={exampleNumber} defaultValue={typed} errorMessage={problem} />
      {outcome && <SearchResults outcome={outcome} typed={typed ?? ''} now={now} />}
    </>
  );
}
