import { CircleAlert } from 'lucide';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Icon } from '@/components/ui/icon';

const FIELD = 'op';
const HINT = `${FIELD}-uitleg`;
const ERROR = `${FIELD}-fout`;

type DayQueryProps = {
  /** Where the answer stands. */
  action: string;
  typed: string;
  /** What is wrong with what was typed. */
  message: string | null;
  label: string;
  hint: string;
  submit: string;
};

/** Asks for a day, as people type it: a plain GET, so that the answer has an address. */
export function DayQuery({ action, typed, message, label, hint, submit }: DayQueryProps) {
  return (
    <>
      {message && <ErrorSummary errors={[{ fieldId: FIELD, message }]} />}
      <form action={action} method="get" className="flow">
        <div className={classNames('form-field', message && 'form-field-invalid')}>
          <label className="form-label" htmlFor={FIELD}>
            {label}
          </label>
          <p className="form-hint" id={HINT}>
            {hint}
          </p>
          {message && (
            <p className="form-error" id={ERROR}>
              <Icon node={CircleAlert} size={20} />
              {message}
            </p>
          )}
          <input
            className="textbox textbox-short"
            id={FIELD}
            name={FIELD}
            type="text"
            defaultValue={typed}
            autoComplete="off"
            aria-describedby={classNames(message && ERROR, HINT)}
            aria-invalid={message ? true : undefined}
          />
        </div>
        <Button variant="secondary">{submit}</Button>
      </form>
    </>
  );
}
