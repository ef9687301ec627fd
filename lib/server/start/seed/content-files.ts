import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'prisma', 'seed', 'content');

export function readJson(name: string): unknown {
  return JSON.parse(readText(name));
}

export function readText(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
