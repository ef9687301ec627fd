import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

export class WrongUse extends Error {}

export class Failed extends Error {}

/** 0 done, 1 failed with one clear line, 2 wrong use with the usage. */
export async function endingOf(usage: string, work: () => Promise<void>): Promise<0 | 1 | 2> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error([error.message, `usage: ${usage}`].filter(Boolean).join('\n'));
      return 2;
    }
    console.error(error instanceof Error ? error.message || Reflect.get(error, 'code') || error.name : String(error));
    return 1;
  }
}

export function readArguments<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : '');
  }
}

export function onlyFile([given, ...others]: string[]): string | undefined {
  if (given?.startsWith('-')) throw new WrongUse(`Unknown option ${given}.`);
  if (others.length > 0) throw new WrongUse('One file at a time.');
  return given;
}

/** A path starts where npm was called, or else at the project. */
export function pathOf(given: string): string {
  const file = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, given)).find(existsSync);
  if (!file) throw new Failed(`${given}: there is no such file.`);
  return file;
}

export function readJsonFile(given: string): unknown {
  const file = pathOf(given);
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // The message quotes the file, line ends and all.
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : '';
    throw new Failed(`${given} can't be read as JSON: ${why}`);
  }
}
