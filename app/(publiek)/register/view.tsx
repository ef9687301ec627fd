import { ErrorSummary } from '@/components/ui/error-summary';
import { searchFieldId } from '@/components/ui/search-box';
import { numberListText } from '@/lib/text/nl/register/number-list';
import { AskedAndAnswered, type AskedAndAnsweredProps } from './_components/asked-and-answered';

/** A query that is refused takes the focus. */
export function RegisterView(props: AskedAndAnsweredProps) {
  return (
    <>
      {props.problem && <ErrorSummary errors={[{ fieldId: searchFieldId, message: props.problem }]} />}
      <AskedAndAnswered {...props} />
      {!props.outcome && (
        <p>
          <a href="/nummers-controleren">{numberListText.link}</a>
        </p>
      )}
    </>
  );
}
