import type { TypedValues } from './action-state';

/** Sent by a page that saves by itself: the answer is that it is saved, and the page stays. */
export const AUTOSAVE_FIELD = 'autosave';

/** Fields whose content never goes back to a page. */
const secret = /password|code$/i;

/**
 * A posted form as plain text: `input` for a schema (fields named `appointments.0.hours` become a list of objects) and
 * `values` to show again. Files and Next's own fields are left out.
 */
export function typedForm(form: FormData): { input: Record<string, unknown>; values: TypedValues } {
  const input: Record<string, unknown> = {};
  const values: TypedValues = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$') || typeof value !== 'string') continue;
    put(input, name.split('.'), value);
    if (!secret.test(name)) values[name] = value;
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
  // A list takes places alone: `rows.length` is nobody's field.
  if (Array.isArray(target[head])) return;
  const inner = typeof target[head] === 'object' && target[head] !== null ? target[head] : {};
  target[head] = inner;
  put(inner as Record<string, unknown>, [next, ...rest], value);
}
