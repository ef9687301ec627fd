// npm run import:portfolio: takes over the activities of an existing register from a CSV file.
import { relative } from 'node:path';
import { moment } from '@/lib/server/platform/clock';
import { importPortfolios, type PortfolioReport } from '@/lib/server/portfolio/import/import-portfolios';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, readArguments } from './command-line.mts';
import { counted, existingFile, fileGiven, progressOnTerminal } from './import-files.mts';

const USAGE = 'npm run import:portfolio -- FILE.csv [--control TOTALS.csv] [--dry-run]';

await runCommand(USAGE, async () => {
  const request = readRequest();
  await bringUpToDate();
  const progress = progressOnTerminal();
  const report = await importPortfolios({ ...request, ...moment(), onProgress: progress.show }).finally(progress.end);
  const sentence = sentenceOf(report, request.dryRun);
  if (report.outcome === 'refused' || report.outcome === 'differs') throw new Failed(sentence);
  console.log(sentence);
});

function readRequest() {
  const options = { 'dry-run': { type: 'boolean' }, control: { type: 'string' } } as const;
  const { values, positionals } = readArguments({ allowPositionals: true, options });
  return {
    file: fileGiven(positionals),
    control: values.control === undefined ? null : existingFile(values.control),
    dryRun: values['dry-run'] ?? false,
  };
}

function sentenceOf(report: PortfolioReport, dryRun: boolean): string {
  const { outcome, rows, created, people, unchanged, wrong, differing, errorsFile, controlFile } = report;
  const nothing = dryRun ? 'Dry run: nothing would be imported' : 'Nothing was imported';
  const found = `${counted(created, 'activity', 'activities')} of ${counted(people, 'person', 'people')}`;
  const already = unchanged > 0 ? `, ${unchanged} already taken over` : '';
  switch (outcome) {
    case 'refused':
      return `${nothing}. ${counted(wrong, 'row')} of ${rows} ${wrong === 1 ? 'is' : 'are'} wrong: see ${shown(errorsFile)}.`;
    case 'differs':
      return `${nothing}. ${counted(differing, 'line')} of the control file ${differing === 1 ? "doesn't" : "don't"} agree: see ${shown(controlFile)}.`;
    case 'dry_run':
      return `Dry run, nothing was changed: ${found}${already}.`;
    case 'imported':
      return `Imported ${found}${already}.`;
    case 'nothing_new':
      return `Nothing changed: ${rows === 0 ? 'the file holds no activities' : `no new activities${already}`}.`;
  }
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}
