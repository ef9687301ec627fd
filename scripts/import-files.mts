import { statSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '@/lib/server/register/import/import-transaction';
import { Failed, pathOf, WrongUse } from './command-line.mts';

export function fileGiven([given, ...others]: string[]): string {
  if (!given || others.length > 0) throw new WrongUse(given ? 'One file at a time.' : 'Which file?');
  return existingFile(given);
}

export function existingFile(given: string): string {
  const file = pathOf(given);
  if (!statSync(file).isFile()) throw new Failed(`${given} is not a file.`);
  return file;
}

export function counted(count: number, word: string, many = `${word}s`): string {
  return `${count} ${count === 1 ? word : many}`;
}

export function progressOnTerminal() {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const words = { reading: 'Reading', writing: 'Writing', checking: 'Checking totals' };
  let current: { step: ImportProgress['step']; bar: SingleBar } | null = null;
  return {
    show: ({ step, done, total }: ImportProgress) => {
      if (current?.step !== step) {
        current?.bar.stop();
        current = { step, bar: new SingleBar({ format: `${words[step]} [{bar}] {percentage}%`, hideCursor: true }) };
        current.bar.start(total, 0);
      }
      current.bar.update(done);
    },
    end: () => current?.bar.stop(),
  };
}
