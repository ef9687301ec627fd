import type { Asked } from '@/app/_components/define-page';
import type { TextKind } from '@/lib/content/text-kinds';
import { type ListedText, listTexts } from '@/lib/server/content/data/text-lists';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { type Paged, readPlace } from '@/lib/shared/list-place';

const ROWS = 40;

export type TextList = { kind: TextKind; page: Paged<ListedText> };

/** Each kind from the row on that the address names for it. */
export function loadTexts(kinds: readonly TextKind[], asked: Asked<'manage_texts'>): Promise<TextList[]> {
  const at = registerInstant(asked);
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      page: await listTexts(kind, at, readPlace(asked.query, { list: kind }), ROWS),
    })),
  );
}
