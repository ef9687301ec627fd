import { readFileSync } from 'node:fs';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** Of the build under test: by which id a script calls each action, by the file and name that it is exported under. */
export function actionIds(): Map<string, string> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest;
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [filename + exportedName, id]),
  );
}

/** In the form of an id, and the id of nothing. */
export const UNKNOWN_ACTION = '7f00aabbccdd00aabbccdd00aabbccdd00aabbccdd';
