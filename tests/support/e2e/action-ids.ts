import { readFileSync } from 'node:fs';

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };

export type KnownAction = {
  /** The name that it is exported under. */
  name: string;
  /** By which a script calls it. */
  id: string;
  /** The pages that have a form of it, as their folders say them. */
  pages: string[];
};

/** Every action of the build under test. */
export function knownActions(): KnownAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest;
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers).map((page) => page.replace(/^app|\/\([^)]*\)|\/page$/g, '') || '/'),
  }));
}

/** In the form of an id, and the id of nothing. */
export const UNKNOWN_ACTION = '7f00aabbccdd00aabbccdd00aabbccdd00aabbccdd';
