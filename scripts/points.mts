// npm run points: works out portfolios from a file, and prints what they come to. Opens no database.
import { workOutPointsFile } from '@/lib/portfolio/points-file';
import { endingOf, Failed, onlyFile, readJsonFile, WrongUse } from './command-line.mts';

const MOST_SHOWN = 20;

// Not process.exit: what is printed may still be on its way into a pipe.
process.exitCode = await endingOf('npm run points -- FILE.json', async () => {
  const given = onlyFile(process.argv.slice(2));
  if (given === undefined) throw new WrongUse('Which file?');
  const result = workOutPointsFile(readJsonFile(given));
  if (!result.ok) throw new Failed(refusalOf(result.reasons.map(({ path, message }) => `${path}: ${message}`)));
  console.log(JSON.stringify(result.report, null, 2));
});

function refusalOf(problems: string[]): string {
  const more = problems.length - MOST_SHOWN;
  const shown = [...problems.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])];
  return shown.join('; ').replace(/\s+/g, ' ');
}
