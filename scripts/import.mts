// npm run import: takes over an existing register from a CSV file.
import { relative } from 'node:path';
import { moment } from '@/lib/server/platform/clock';
import { type ImportReport, importRegister } from '@/lib/server/register/import/import-register';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, readArguments } from './command-line.mts';
import { counted, fileGiven, progressOnTerminal } from './import-files.mts';

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
  return {
    file: fileGiven(positionals),
    dryRun: values['dry-run'] ?? false,
    skipInvalid: values['skip-invalid'] ?? false,
  };
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
