import { ErrorSummary } from '@/components/ui/error-summary';
import { SearchBox, searchFieldId } from '@/components/ui/search-box';
import { type SearchOutcome, SearchResults } from './_components/search-results';

type RegisterViewProps = {
  outcome: SearchOutcome | null;
  typed: string | undefined;
  firstInitial?: string;
  problem: string | undefined;
  exampleNumber: string;
  now: Date;
};

export function RegisterView({ outcome, typed, firstInitial = '', problem, exampleNumber, now }: RegisterViewProps) {
  return (
    <>
      {problem && <ErrorSummary errors={[{ fieldId: searchFieldId, message: problem }]} />}
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
