// npm run search: writes anew what people are found by, or checks it against their names.
import { checkSearch } from '@/lib/server/register/check-search';
import { rebuildSearch } from '@/lib/server/register/renew-search-keys';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, WrongUse } from './command-line.mts';

const USAGE = 'npm run search -- rebuild | check';

await runCommand(USAGE, async () => {
  const [what, ...others] = process.argv.slice(2);
  if (others.length > 0 || (what !== 'rebuild' && what !== 'check'))
    throw new WrongUse('Rebuild what people are found by, or check it?');
  await bringUpToDate();
  await (what === 'rebuild' ? rebuild() : check());
});

async function rebuild() {
  let people = 0;
  await rebuildSearch((count) => {
    people = count;
    show(`${people} people written`);
  }).finally(() => show(''));
  console.log(`What ${people} people are found by is written anew.`);
}

async function check() {
  const { people, wrongPeople, wrongSurnames } = await checkSearch((count) => show(`${count} people checked`)).finally(
    () => show(''),
  );
  if (wrongPeople + wrongSurnames > 0)
    throw new Failed(
      `Of ${people} people ${wrongPeople} are found by other words than their names; of the surnames that are shown ${wrongSurnames} are missing, or there too much. "npm run search -- rebuild" mends it.`,
    );
  console.log(`All ${people} people are found by their names.`);
}

function show(text: string) {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(40)}${text === '' ? '\r' : ''}`);
}
