'use client';

import { CircleAlert } from 'lucide';
import { useField } from '@/components/forms/form-context';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

type PersonSelectProps = {
  name: string;
  hint: string;
  /** The words of no choice: nobody is chosen beforehand. */
  choose: string;
  people: { value: string; label: string }[];
};

/** One of the people who work on what comes in. */
export function PersonSelect({ name, hint, choose, people }: PersonSelectProps) {
  const { register, ...field } = useField(name);
  return (
    <div className={classNames('form-field', field.error && 'form-field-invalid')}>
      <label className="form-label" htmlFor={field.id}>
        {field.words.label}
      </label>
      <p className="form-hint" id={field.hintId}>
        {hint}
      </p>
      {field.error && (
        <p className="form-error" id={field.errorId}>
          <Icon node={CircleAlert} size={20} />
          {field.error}
        </p>
      )}
      <select
        {...register}
        id={field.id}
        className="textbox"
        defaultValue={field.typed ?? ''}
        aria-describedby={classNames(field.errorId, field.hintId)}
        aria-invalid={field.error ? true : undefined}
      >
        <option value="">{choose}</option>
        {people.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
