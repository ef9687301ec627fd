import { withoutContact } from './searched-words';

/** Where to go after logging in: a path of our own that names nobody's e-mail address or telephone number; null for anything that could lead elsewhere. */
export function ownPath(asked: string | undefined): string | null {
  if (!asked?.startsWith('/') || asked.startsWith('//') || /[\\\s]|[^\x21-\x7e]/.test(asked)) return null;
  return withoutContact(asked);
}
