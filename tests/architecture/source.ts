import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the root, with slashes, and its text. */
export type Source = { path: string; text: string };

const LEFT_OUT = new Set(['node_modules', '.next', '.data', '.git', 'generated']);

/** All files below the folders named (or files themselves) whose name ends with one of `ends`. */
export function sources(places: string[], ends: string[] = ['.ts', '.tsx']): Source[] {
  return places
    .flatMap(filesIn)
    .filter((path) => ends.some((end) => path.endsWith(end)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function filesIn(place: string): string[] {
  if (/\.\w+$/.test(place) && !place.endsWith('.json')) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => LEFT_OUT.has(part)));
}

/** A sample that a check must find fault with. */
export function sample(path: string, text: string): Source {
  return { path, text };
}

/** The text without comments; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

export type Import = { from: string; names: string };

/** What a file imports or exports on, from where; relative paths are made paths from the root. */
export function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = [];
  const code = withoutComments(text);
  for (const match of code.matchAll(/(?:^|\n)\s*(?:import|export)\s+([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g))
    found.push({ from: resolved(path, match[2] ?? ''), names: match[1] ?? '' });
  for (const match of code.matchAll(/(?:import\s*\(\s*|require\(\s*|(?:^|\n)import\s+)['"]([^'"]+)['"]/g))
    found.push({ from: resolved(path, match[1] ?? ''), names: '' });
  return found;
}

function resolved(path: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  if (!from.startsWith('.')) return from;
  return join(path, '..', from).replaceAll('\\', '/');
}

/** The names of what a file exports as functions or values; types don't count. */
export function exportedValues({ text }: Source): { name: string; statement: string }[] {
  const exports = withoutComments(text).matchAll(
    /^export\s+(?:default\s+)?((?:async\s+)?function\*?|const|let|class)\s+(\w+)([^\n]*)/gm,
  );
  return [...exports].map(([, kind = '', name = '', rest = '']) => ({ name, statement: `${kind} ${name}${rest}` }));
}
