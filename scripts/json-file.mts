import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failed } from './endings.mts';

/** What it holds; a path starts where npm was called, or else at the project. */
export function readJsonFile(given: string): unknown {
  const file = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, given)).find(existsSync);
  if (!file) throw new Failed(`${given}: there is no such file.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // The message quotes the file, line ends and all.
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : '';
    throw new Failed(`${given} can't be read as JSON: ${why}`);
  }
}
