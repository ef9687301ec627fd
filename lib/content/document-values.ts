import type { TypedValues } from '@/lib/shared/action-state';
import { dateAsTyped } from '@/lib/shared/calendar-date';
import type { NewVersion } from './document-changes';

/** A draft as somebody would type it. */
export function typedDraft({ title, version, summary, text, validFrom, tickMonths }: NewVersion): TypedValues {
  return {
    ...{ title, summary, text, documentVersion: version },
    validFrom: dateAsTyped(validFrom),
    tickMonths: tickMonths === null ? '' : String(tickMonths),
  };
}
