// npm run settings: puts settings, documents and question templates in force from a file; without one it lists what is missing.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { moment } from '@/lib/server/clock';
import { listMissingDocuments, listMissingSettings } from '@/lib/server/missing-content';
import { type LoadReason, loadSettings } from '@/lib/server/use-cases/load-settings';
import { readSettingsFile } from '@/lib/settings/settings-file';
import { bringUpToDate, Failed, runCommand, WrongUse } from './command.mts';

await runCommand('npm run settings -- [FILE.json]', async () => {
  const [given, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new WrongUse('One file at a time.');
  if (given?.startsWith('-')) throw new WrongUse(`Unknown option ${given}.`);
  const content = given === undefined ? null : readJson(given);
  await bringUpToDate();
  if (content !== null) await load(content);
  const { today } = moment();
  const missing = [...(await listMissingSettings(today)), ...(await listMissingDocuments(today))];
  console.log(missing.length === 0 ? 'Nothing is missing.' : ['Missing:', ...missing.map(listed)].join('\n'));
});

async function load(content: { json: unknown }) {
  const { now, today } = moment();
  const read = readSettingsFile(content.json, today);
  if (!read.ok) throw new Failed(refusalOf(read.reasons.map(({ path, message }) => `${path}: ${message}`)));
  const result = await loadSettings(read.file, { now, today });
  if (!result.ok) throw new Failed(refusalOf(result.reasons.map(sentenceOf)));
  const { settings, documents, questionTemplates, unchanged } = result.loaded;
  const templates = questionTemplates > 0 ? `; the list of ${questionTemplates} question templates was replaced` : '';
  console.log(`Loaded ${settings} settings and ${documents} documents; ${unchanged} were there already${templates}.`);
}

function readJson(given: string): { json: unknown } {
  const file = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, given)).find(existsSync);
  if (!file) throw new Failed(`${given}: there is no such file.`);
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    throw new Failed(`${given} can't be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

/** One line, however much is wrong with the file. */
function refusalOf(problems: string[]): string {
  return `Nothing was loaded: ${problems.join('; ')}`;
}

function listed(problem: string): string {
  return `  - ${problem}`;
}

function sentenceOf(reason: LoadReason): string {
  switch (reason.code) {
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
  }
}
