import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';

const FIELD = 'op';

type DayQueryProps = {
  action: string;
  typed: string;
  message: string | null;
  label: string;
  hint: string;
  submit: string;
};

/** A plain GET, so that the answer has an address. */
export function DayQuery({ action, typed, message, label, hint, submit }: DayQueryProps) {
  const frame = { id: FIELD, hint, error: message };
  return (
    <>
      {message && <ErrorSummary errors={[{ fieldId: FIELD, message }]} />}
      <form action={action} method="get" className="flow">
        <FieldFrame {...frame} label={label}>
          <input
            {...describedInput(frame)}
            className="textbox textbox-short"
            name={FIELD}
            type="text"
            defaultValue={typed}
            autoComplete="off"
          />
        </FieldFrame>
        <Button variant="secondary">{submit}</Button>
      </form>
    </>
  );
}
