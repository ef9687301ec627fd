import { CircleAlert } from 'lucide';
import type { ReactNode } from 'react';
import { formText } from '@/lib/text/nl/shared/forms';
import { classNames } from './class-names';
import { Icon } from './icon';

type Described = {
  id: string;
  hint?: ReactNode;
  /** For whoever hears the field: there is no room for it. */
  hintHidden?: boolean;
  error?: string | null;
};

export function describedInput({ id, hint, error }: Described) {
  return {
    id,
    'aria-describedby': classNames(error && errorId(id), hint ? hintId(id) : undefined) || undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}

type FieldFrameProps = Described & { label: string; optional?: boolean; className?: string; children: ReactNode };

export function FieldFrame({ label, optional, className = 'form-field', children, ...described }: FieldFrameProps) {
  return (
    <div className={classNames(className, described.error && 'form-field-invalid') || undefined}>
      <label className="form-label" htmlFor={described.id}>
        {label}
        {optional && <span className="font-normal text-muted"> ({formText.optional})</span>}
      </label>
      <HintAndError {...described} />
      {children}
    </div>
  );
}

export function HintAndError({ id, hint, hintHidden, error }: Described) {
  return (
    <>
      {hint && (
        <p className={hintHidden ? 'sr-only' : 'form-hint'} id={hintId(id)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="form-error" id={errorId(id)}>
          <Icon node={CircleAlert} size={20} />
          {error}
        </p>
      )}
    </>
  );
}

const hintId = (id: string) => `${id}-uitleg`;
const errorId = (id: string) => `${id}-fout`;
