'use client';

import type { ReactNode } from 'react';
import { fieldId } from '@/components/forms/field-id';
import { useField } from '@/components/forms/form-context';
import { HintAndError } from '@/components/ui/field-frame';
import { pickField } from '@/lib/shared/picked-rows';

/** Ticked where the form's defaults have it; after a post, where it was. */
type PickFieldProps = {
  /** Or the tick for all. */
  activityId: string;
  /** What the tick says of the activity: who has it, or the version that was shown. */
  value: string;
  label: ReactNode;
  /** The first of its list: an error about the ticks leads there. */
  isFirst: boolean;
};

export function PickField({ activityId, value, label, isFirst }: PickFieldProps) {
  const { frame, input, typed } = useField(pickField(activityId));
  return (
    <label className="choice">
      <input
        {...input}
        type="checkbox"
        id={isFirst ? fieldId('picked') : frame.id}
        value={value}
        defaultChecked={typed !== undefined}
      />
      <span>{label}</span>
    </label>
  );
}

export function PickError() {
  return <HintAndError {...useField('picked').frame} />;
}
