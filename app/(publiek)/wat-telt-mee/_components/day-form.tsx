import { CircleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FieldError, fieldErrorText } from '@/lib/text/nl/forms';
import { whatCountsText } from '@/lib/text/nl/what-counts';

const { day: text } = whatCountsText;

const FIELD = 'op';
const HINT = `${FIELD}-uitleg`;
const ERROR = `${FIELD}-fout`;

/** Asks for the rules of another day: a plain GET, so that they have an address. */
export function DayForm({ typed, error }: { typed: string; error: FieldError | null }) {
  const message = error && fieldErrorText(error, text.field);
  return (
    <>
      {message && <ErrorSummary errors={[{ fieldId: FIELD, message }]} />}
      <form action="/wat-telt-mee" method="get" className="flow">
        <div className={classNames('form-field', message && 'form-field-invalid')}>
          <label className="form-label" htmlFor={FIELD}>
            {text.field.label}
          </label>
          <p className="form-hint" id={HINT}>
            {text.hint}
          </p>
          {message && (
            <p className="form-error" id={ERROR}>
              <CircleAlert aria-hidden size={20} />
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
        <Button variant="secondary">{text.submit}</Button>
      </form>
    </>
  );
}
