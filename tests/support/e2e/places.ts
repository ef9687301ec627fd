import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything under app/ that can be asked for, found in the file system. */
export type Place =
  | { kind: 'page' | 'route'; name: string; file: string; methods: string[] }
  | { kind: 'action'; name: string; file: string };

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Pages and routes by their path (`/register/[number]`), actions by the name that they are exported under. */
export function placesUnder(folder: string): Place[] {
  return filesIn(folder).flatMap((file): Place[] => {
    const at = file.slice(folder.length);
    if (/\/page\.tsx?$/.test(file)) return [{ kind: 'page', name: pathOf(at), file, methods: ['GET'] }];
    if (/\/route\.tsx?$/.test(file)) return [{ kind: 'route', name: pathOf(at), file, methods: methodsIn(file) }];
    return actionsIn(file).map((name) => ({ kind: 'action', name, file }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** A folder in round brackets groups files and isn't in the path. */
function pathOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
}

function methodsIn(file: string): string[] {
  return exportsOf(file).filter((name) => METHODS.includes(name));
}

/** Whatever a file with "use server" exports is a public POST, whatever the file is called. */
function actionsIn(file: string): string[] {
  if (!/\.tsx?$/.test(file) || !/^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8'))) return [];
  return exportsOf(file);
}

function exportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const|let|var) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  );
  return [...declared, ...listed].filter(Boolean);
}
