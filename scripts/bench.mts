// npm run bench: the performance figures, each beside a peer that is measured in the same run. One whose ratio fell by a
// fifth since the committed figures fails it; `npm run bench -- keep` makes those of this run the committed ones.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCopy } from '../bench/app-copy.mts';
import { measureClosing } from '../bench/attendance-figures.mts';
import { measureCatalogue } from '../bench/catalogue-figures.mts';
import { measureDailyJob } from '../bench/daily-figures.mts';
import { measureImport, measureSearchBesideImport } from '../bench/import-figures.mts';
import {
  fill,
  type Installation,
  measureColdStart,
  measureDemoStart,
  measureServing,
  shareData,
} from '../bench/installation.mts';
import { fallenFigures, readKept, unmeasuredFigures, writeKept } from '../bench/kept-figures.ts';
import { measureLog } from '../bench/log-figures.mts';
import { makePeople, makeQueries, writePeople } from '../bench/people.mts';
import { measureOwnPages, measurePoints } from '../bench/portfolio-figures.mts';
import { measurePreview } from '../bench/preview-figures.mts';
import { stopAll, type Variables } from '../bench/processes.mts';
import { type Result, tableOf, writeResults } from '../bench/results.mts';
import { measureSearch } from '../bench/search-figures.mts';
import { recordAnswers } from '../bench/statements.mts';
import { startPostgres } from '../bench/throwaway-postgres.mts';

const PEOPLE = 10_000;
const MANY_PEOPLE = 100_000;
const MOST_PEOPLE = 1_000_000;
const EVENTS = 5_000_000;
const OF_AN_INSTALLATION =
  /^(APP_MODE|DATABASE_URL|DATA_DIR|HOST|PORT|WORKERS|NEXTAUTH_|RESEND_|MAIL_FROM|S3_|TRUSTED_PROXIES|REGISTER_TODAY|RATE_LIMITS|DEMO_PEOPLE|NODE_OPTIONS|NODE_ENV)/;

const project = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'lklr-bench-'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(1));

try {
  const file = join('bench', 'results.json');
  const results = await measure(file);
  const keptFile = join('bench', 'figures.json');
  const kept = readKept(keptFile);
  console.log(`${tableOf(results)}\n\nWritten to ${file}.`);
  const keeps = process.argv.includes('keep');
  if (keeps) writeKept(keptFile, kept, results);
  const unmeasured = unmeasuredFigures(kept, results);
  if (unmeasured.length > 0) console.error(`Not measured this time: ${unmeasured.join(', ')}`);
  const fallen = keeps ? [] : fallenFigures(kept, results);
  if (fallen.length > 0) console.error(`Fallen by a fifth or more: ${fallen.join('; ')}`);
  await end(fallen.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

/** The figures so far are shown and written as they come: what was measured before a fault isn't lost. */
async function measure(resultsFile: string): Promise<Result[]> {
  const results: Result[] = [];
  const add = (found: Result[]) => {
    results.push(...found);
    writeResults(resultsFile, results);
    console.error(tableOf(found));
  };
  const env = ownEnvironment();
  const file = join(folder, 'people.csv');
  const people = makePeople(PEOPLE);
  const queries = makeQueries(people);
  writePeople(file, people);
  // Another user's Postgres has its folder in it.
  chmodSync(folder, 0o755);
  says('Building a copy of the app with the pages that it is compared with');
  const app = join(folder, 'app');
  await buildCopy(project, app, env);

  const embedded = onDisk('embedded');
  add(await measureFilling(embedded, file));
  add([await measureDemoStart({ many: onDisk('demo-many'), few: onDisk('demo-few') })]);
  const answers = join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify(await recordAnswers(embedded.env.DATA_DIR ?? '', queries)));
  add(await measureServingOf(embedded, answers, queries));

  const address = await startPostgres(join(folder, 'postgres'), ['lklr', 'bare', 'many', 'few-found', 'most-found']);
  const server = address && onServer('few', address('lklr'), address('bare'));
  if (server) {
    add(await measureFilling(server, file));
    add(await measureServingOf(server, answers, queries));
  } else says('Left out: the figures on a Postgres server, since its programs (initdb, postgres) were not found here');

  says('Working out portfolios');
  add(await measurePoints(project, env));
  const many = address ? onServer('many', address('many'), address('bare')) : onDisk('many');
  const manyPeople = join(folder, 'many-people.csv');
  writePeople(manyPeople, makePeople(MANY_PEOPLE));
  says(`Importing ${MANY_PEOPLE} people, and the daily job over them`);
  await fill(many, manyPeople);
  add(await measureDailyJob({ many, few: server ?? embedded }));
  says(`Previewing a norm set over ${MANY_PEOPLE} people`);
  add(await measurePreview(many));
  if (server) {
    says(`Searching while ${MANY_PEOPLE} people are imported`);
    add([await measureSearchBesideImport(server, { file: manyPeople, queries })]);
  }
  says('Closing the list of a run');
  add(await measureClosing(server ?? embedded));
  if (address) {
    says(`Searching among ${PEOPLE} and ${MOST_PEOPLE} people`);
    const found = (name: string, people: number) => ({ env: onServer(name, address(name), '').env, people });
    add(await measureSearch(project, found('few-found', PEOPLE), found('most-found', MOST_PEOPLE)));
  }
  says('Searching the catalogue');
  add(await measureCatalogue(server ?? embedded));
  if (server) {
    says(`Looking through a log of ${EVENTS} events`);
    add(await measureLog(server, EVENTS));
  }
  return results;

  function onDisk(name: string): Installation {
    const bareEnv = { ...env, DATA_DIR: dataFolder(`${name}-bare`) };
    return { kind: 'embedded', project, app, env: { ...env, DATA_DIR: dataFolder(name) }, bareEnv };
  }

  function onServer(name: string, DATABASE_URL: string, bareUrl: string): Installation {
    const own = { ...env, DATA_DIR: dataFolder(`server-${name}`), DATABASE_URL };
    return { kind: 'server', project, app, env: own, bareEnv: { ...env, DATABASE_URL: bareUrl } };
  }
}

async function measureFilling(installation: Installation, file: string): Promise<Result[]> {
  says(`Starting from nothing and importing ${PEOPLE} people (${installation.kind})`);
  return [...(await measureColdStart(installation)), ...(await measureImport(installation, file, PEOPLE))];
}

async function measureServingOf(installation: Installation, answers: string, queries: string[]): Promise<Result[]> {
  says(`Searching, Mijn LKLR and uploads (${installation.kind})`);
  return [
    ...(await measureServing(shareData(installation), answers, queries)),
    ...(await measureOwnPages(installation, folder)),
  ];
}

function ownEnvironment(): Variables {
  for (const name of Object.keys(process.env)) if (OF_AN_INSTALLATION.test(name)) delete process.env[name];
  Object.assign(process.env, {
    APP_MODE: 'demo',
    RATE_LIMITS: 'off',
    WORKERS: '1',
    DEMO_PEOPLE: 'few',
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: 'http://127.0.0.1',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  });
  return { ...process.env };
}

function dataFolder(name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  return made;
}

function says(sentence: string) {
  console.error(`${sentence} …`);
}

async function end(status: number): Promise<never> {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
  process.exit(status);
}
