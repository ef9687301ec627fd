import type { Draft } from '@/lib/normsets/drafts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { formatDate } from '@/lib/text/nl/shared/format';

export function draftTitle({ isErratum, validFrom }: Pick<Draft, 'isErratum' | 'validFrom'>): string {
  const from = validFrom && formatDate(validFrom);
  return isErratum && from ? draftText.erratumTitle(from) : draftText.title(from);
}
