// npm run import: takes over an existing register from a CSV file.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { SingleBar } from 'cli-progress';
import { moment } from '@/lib/server/platform/clock';
import { type ImportProgress, type ImportReport, importRegister } from '@/lib/server/register/import/import-register';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, pathOf, readArguments, WrongUse } from './command-line.mts';

const USAGE = 'npm run import -- FILE.csv [--dry-run] [--skip-invalid]';

await runCommand(USAGE, async () => {
  const { file, ...options } = readRequest();
  await bringUpToDate();
  const progress = progressOnTerminal();
  const report = await importRegister({ file, ...options, ...moment(), onProgress: progress.show }).finally(
    progress.end,
  );
  const sentence = sentenceOf(report, options.dryRun);
  if (report.outcome === 'refused') throw new Failed(sentence);
  console.log(sentence);
});

function readRequest() {
  const options = { 'dry-run': { type: 'boolean' }, 'skip-invalid': { type: 'boolean' } } as const;
  const { values, positionals } = readArguments({ allowPositionals: true, options });
  const [given, ...others] = positionals;
  if (!given || others.length > 0) throw new WrongUse(given ? 'One file at a time.' : 'Which file?');
  const file = pathOf(given);
  if (!statSync(file).isFile()) throw new Failed(`${given} is not a file.`);
  return { file, dryRun: values['dry-run'] ?? false, skipInvalid: values['skip-invalid'] ?? false };
}

function sentenceOf(report: ImportReport, dryRun: boolean): string {
  const { outcome, rows, created, unchanged, wrong, errorsFile } = report;
  const wrongRows = errorsFile
    ? `${counted(wrong, 'row')} of ${rows} ${wrong === 1 ? 'is' : 'are'} wrong: see ${relative(process.cwd(), errorsFile)}`
    : '';
  const already = unchanged > 0 ? `, ${unchanged} already in the register` : '';
  const leftOut = wrongRows && `, left out: ${wrongRows}`;
  switch (outcome) {
    case 'refused':
      return `${dryRun ? 'Dry run: nothing would be imported' : 'Nothing was imported'}. ${wrongRows}.`;
    case 'dry_run':
      return `Dry run, nothing was changed: ${counted(created, 'new registration')}${already}${leftOut}.`;
    case 'imported':
      return `Imported ${counted(created, 'registration')}, ${report.accounts} with an account${already}${leftOut}.`;
    case 'nothing_new':
      return `Nothing changed: ${rows === 0 ? 'the file holds no people' : `no new registrations${already}${leftOut}`}.`;
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function progressOnTerminal() {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const words = { reading: 'Reading', writing: 'Writing' };
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
