// npm run settings: puts settings, documents and norms in force from a file; without one it lists what is missing.

import { readSettingsFile } from '@/lib/content/settings-file';
import { type LoadReason, loadSettings } from '@/lib/server/content/load-settings';
import { moment } from '@/lib/server/platform/clock';
import { listMissingDocuments, listMissingNormset, listMissingSettings } from '@/lib/server/start/missing-content';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, onlyFile, readJsonFile } from './command-line.mts';

await runCommand('npm run settings -- [FILE.json]', async () => {
  const given = onlyFile(process.argv.slice(2));
  const content = given === undefined ? null : { json: readJsonFile(given) };
  await bringUpToDate();
  if (content !== null) await load(content);
  const { today } = moment();
  const missing = [
    ...(await listMissingSettings(today)),
    ...(await listMissingNormset(today)),
    ...(await listMissingDocuments(today)),
  ];
  console.log(missing.length === 0 ? 'Nothing is missing.' : ['Missing:', ...missing.map(listed)].join('\n'));
});

async function load(content: { json: unknown }) {
  const { now, today } = moment();
  const read = readSettingsFile(content.json, today);
  if (!read.ok) throw new Failed(refusalOf(read.reasons.map(({ path, message }) => `${path}: ${message}`)));
  const result = await loadSettings(read.file, { now, today });
  if (!result.ok) throw new Failed(refusalOf(result.reasons.map(sentenceOf)));
  const { settings, documents, normSets, questionTemplates, unchanged } = result.loaded;
  const templates = questionTemplates > 0 ? `; the list of ${questionTemplates} question templates was replaced` : '';
  console.log(
    `Loaded ${settings} settings, ${documents} documents and ${normSets} norm sets; ${unchanged} were there already${templates}.`,
  );
}

function refusalOf(problems: string[]): string {
  return `Nothing was loaded: ${problems.join('; ')}`;
}

function listed(problem: string): string {
  return `  - ${problem}`;
}

function sentenceOf(reason: LoadReason): string {
  switch (reason.code) {
    case 'setting_not_valid':
      return `${reason.key}: has not the form that this setting needs`;
    case 'setting_in_the_past':
      return `${reason.key} from ${reason.validFrom}: the past stays as it was; give a day from today on`;
    case 'setting_held_already':
      return `${reason.key} from ${reason.validFrom}: another value holds from that day; give a later day`;
    case 'document_version_taken':
      return `${reason.document}: version ${reason.version} is there already, with another text, title or day`;
    case 'document_day_taken':
      return `${reason.document}: another version holds from ${reason.validFrom}; give another day`;
    case 'document_in_the_past':
      return `${reason.document} from ${reason.validFrom}: another version was in force since; give a day from today on`;
    case 'norm_set_not_in_the_future':
      return `${placeOf(reason)}.valid_from: ${reason.validFrom} isn't a day to come; a norm set is published for a later day`;
    case 'norm_set_day_taken':
      return `${placeOf(reason)}.valid_from: another norm set holds from ${reason.validFrom}; give another day`;
    case 'norm_set_before_the_last':
      return `${placeOf(reason)}.valid_from: ${reason.validFrom} overlaps the norm set from ${reason.last}; give a later day`;
    case 'norm_set_ends_otherwise':
      return `${placeOf(reason)}.valid_to: ${endOf(reason)}; leave it out`;
  }
}

function placeOf({ place }: { place: number }): string {
  return `normsets.${place}`;
}

function endOf({ end }: { end: string | null }): string {
  return end === null ? 'nothing ends it until the next one is published' : `the next one ends it on ${end}`;
}
