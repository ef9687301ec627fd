'use client';

import { CircleAlert } from 'lucide';
import type { ReactNode } from 'react';
import { fieldId, useField } from '@/components/forms/form-context';
import { Icon } from '@/components/ui/icon';
import { pickField } from '@/lib/review/review-forms';

type PickFieldProps = {
  activityId: string;
  /** What the tick says of the activity: who has it, or the version that was shown. */
  value: string;
  label: ReactNode;
  /** The first of its list: an error about the ticks leads there. */
  isFirst: boolean;
  isPicked?: boolean;
};

/** The tick of one activity among several. */
export function PickField({ activityId, value, label, isFirst, isPicked = false }: PickFieldProps) {
  const { register, id, typed } = useField(pickField(activityId));
  return (
    <label className="choice">
      <input
        {...register}
        type="checkbox"
        id={isFirst ? fieldId('picked') : id}
        value={value}
        defaultChecked={typed !== undefined || isPicked}
      />
      <span>{label}</span>
    </label>
  );
}

/** What is wrong with the ticks together. */
export function PickError() {
  const { error, errorId } = useField('picked');
  if (!error) return null;
  return (
    <p className="form-error" id={errorId}>
      <Icon node={CircleAlert} size={20} />
      {error}
    </p>
  );
}
