import 'server-only';
import pg from 'pg';
import type { NormSetRow } from '@/lib/content/normset-file';
import { type SettingRow, settingsOn } from '@/lib/content/settings-schema';
import { moment, systemToday } from '@/lib/server/platform/clock';
import { unfitness } from '@/lib/server/platform/db/migrations';
import { EnvironmentRefused, env, productionDatabase } from '@/lib/server/platform/env';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { everHeldPersonas } from './data/installations';
import { listMissingNormset, listMissingSettings, missingNormsetLines, missingSettingLines } from './missing-content';
import { defaultSettings } from './seed/content';
import { secondFactorKeyProblems } from './settle-second-factor-secrets';

const DEMO_DATA = 'DATABASE_URL: this database held demo personas, whose passwords everybody knows';

/** With what is missing in the database, so that an operator reads everything at once. Changes nothing. */
export async function refuseWrongEnvironment() {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvironmentRefused)) throw error;
    throw new EnvironmentRefused([...error.problems, ...(await problemsInDatabase(productionDatabase()))]);
  }
}

/** The same for what is in the database, once it is migrated and has its first content. */
export async function refuseIncompleteInstallation() {
  if (env().mode !== 'production') return;
  const demoData = (await everHeldPersonas()) ? [DEMO_DATA] : [];
  const { today } = moment();
  const problems = [
    ...demoData,
    ...(await secondFactorKeyProblems()),
    ...(await listMissingSettings(today)),
    ...(await listMissingNormset(today)),
  ];
  if (problems.length > 0) throw new EnvironmentRefused(problems);
}

/** Only looks: a database that isn't migrated yet has the settings that its first content would bring. */
async function problemsInDatabase(url: string | null): Promise<string[]> {
  if (url === null) return [];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const unfit = await unfitness(client);
    if (unfit.length > 0) return unfit;
    const { rows } = await client.query<{ installed: boolean }>(
      "SELECT to_regclass('setting') IS NOT NULL AS installed",
    );
    if (!rows[0]?.installed) return missingSettingLines(settingsOn(defaultSettings(), systemToday()));
    const today = systemToday();
    return [
      ...(await heldPersonas(client)),
      ...(await missingRows(client, today)),
      ...(await missingNormset(client, today)),
    ];
  } catch (error) {
    return [`DATABASE_URL: the database doesn't answer (${error instanceof Error ? error.message : 'unknown'})`];
  } finally {
    await client.end().catch(() => {});
  }
}

async function heldPersonas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ held: boolean }>('SELECT bool_or(held_personas) AS held FROM installation');
  return rows[0]?.held ? [DEMO_DATA] : [];
}

async function missingRows(client: pg.Client, today: CalendarDate): Promise<string[]> {
  const { rows } = await client.query<SettingRow & { sample: boolean }>(
    `SELECT key, value, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
       coalesce((to_jsonb(setting) ->> 'is_sample')::boolean, false) AS sample FROM setting`,
  );
  const known = new Set(rows.map(({ key }) => key));
  const coming = defaultSettings().filter(({ key }) => !known.has(key));
  return missingSettingLines(settingsOn([...rows.filter(({ sample }) => !sample), ...coming], today));
}

/** Where there is no norm set yet, the first content brings one. */
async function missingNormset(client: pg.Client, today: CalendarDate): Promise<string[]> {
  const { rows: tables } = await client.query<{ there: boolean }>("SELECT to_regclass('normset') IS NOT NULL AS there");
  if (!tables[0]?.there) return [];
  const { rows } = await client.query<NormSetRow>(
    `SELECT to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", rules
       FROM normset WHERE (to_jsonb(normset) ->> 'superseded_at') IS NULL`,
  );
  return rows.length === 0 ? [] : missingNormsetLines(rows, today);
}
