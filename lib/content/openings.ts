import { isUuid } from '@/lib/shared/ids';
import { type DocumentCode, documentCodes } from './documents';

/** What managers change together: a text by its id, or the next version of a document. */
export type Opened = `text:${string}` | `document:${DocumentCode}`;

/** Somebody who has it open to change it, and since when. */
export type Opening = { name: string; at: Date };

/** From an address; null for what nobody can have open. */
export function readOpened(asked: string): Opened | null {
  const [kind, which = ''] = asked.split(/:(.*)/s);
  if (kind === 'text') return isUuid(which) ? `text:${which.toLowerCase()}` : null;
  const code = documentCodes.find((one) => one === which);
  return kind === 'document' && code ? `document:${code}` : null;
}

/** Where a page asks who else has it open; asking says that it is open still. */
export function openingsPath(opened: Opened): string {
  return `/api/openings/${encodeURIComponent(opened)}`;
}

/** Seconds between two such questions. */
export const ASKS_EVERY_SECONDS = 20;
