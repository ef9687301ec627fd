import type { TypedValues } from './action-state';
import { withoutContact } from './searched-words';

/** Sent by a page that saves by itself: the answer is that it is saved, and the page stays. */
export const AUTOSAVE_FIELD = 'autosave';

const secret = /password|code$/i;

export type TypedForm = { input: Record<string, unknown>; values: TypedValues };

/** More than any form of ours sends; the rest is left out. */
const MOST_FIELDS = 2_000;
const LONGEST_NAME = 200;

/** Without files and Next's own fields. Whole, so that whoever typed too much gets it back: a schema says that it is too long. */
export function typedForm(form: FormData): TypedForm {
  const input: Record<string, unknown> = {};
  const values: TypedValues = {};
  let left = MOST_FIELDS;
  for (const [name, typed] of form.entries()) {
    if (name.startsWith('$') || name.length > LONGEST_NAME || typeof typed !== 'string') continue;
    if (left === 0) break;
    left -= 1;
    put(input, name.split('.'), typed);
    if (!secret.test(name)) values[name] = typed;
  }
  return { input, values };
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 3;
const MAX_INDEX = 99;

function put(target: Record<string, unknown>, path: string[], value: string) {
  if (path.length > MAX_DEPTH || path.some((part) => forbidden.has(part) || part === '')) return;
  const [head = '', next, ...rest] = path;
  if (next === undefined) {
    // The same name twice: the last one counts, as a later tick overrules a hidden default.
    target[head] = value;
    return;
  }
  if (/^\d+$/.test(next)) {
    if (Number(next) > MAX_INDEX) return;
    const list = Array.isArray(target[head]) ? (target[head] as Record<string, unknown>[]) : [];
    target[head] = list;
    const item = list[Number(next)] ?? {};
    list[Number(next)] = item;
    put(item, rest, value);
    return;
  }
  if (Array.isArray(target[head])) return;
  const inner = typeof target[head] === 'object' && target[head] !== null ? target[head] : {};
  target[head] = inner;
  put(inner as Record<string, unknown>, [next, ...rest], value);
}

/** Where to go after logging in: a path of our own that names nobody's e-mail address or telephone number; null for anything that could lead elsewhere. */
export function ownPath(asked: string | undefined): string | null {
  if (!asked?.startsWith('/') || asked.startsWith('//') || /[\\\s]|[^\x21-\x7e]/.test(asked)) return null;
  return withoutContact(asked);
}
