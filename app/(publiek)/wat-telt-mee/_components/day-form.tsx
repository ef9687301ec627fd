import { DayQuery } from '@/components/forms/day-query';
import type { FieldError } from '@/lib/shared/field-errors';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';

const { day: text } = whatCountsText;

export function DayForm({ typed, error }: { typed: string; error: FieldError | null }) {
  const message = error && fieldErrorText(error, text.field);
  const { hint, submit } = text;
  return <DayQuery action="/wat-telt-mee" label={text.field.label} {...{ typed, message, hint, submit }} />;
}
