import type { TextKind } from '@/lib/content/text-kinds';
import type { PlaceCode } from '@/lib/text/nl/site/frame';

/** The page that lists texts of this kind. */
export function listPlaceOf(kind: TextKind): PlaceCode {
  if (kind === 'question') return 'management_questions';
  return kind === 'news' ? 'management_intranet' : 'management_texts';
}
