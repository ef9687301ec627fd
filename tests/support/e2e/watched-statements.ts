import { messageReader, openGate } from './database-gate';

/** One statement as the database carried it out. */
export type Watched = {
  sql: string;
  /** Tables of which every row was walked. */
  walked: string[];
  /** Rows that were looked at, found or not, over all steps that read a table or an index. */
  looked: number;
  durationMs: number;
};

/** What has the server tell of each statement how it was carried out, by a notice to whoever asked it. */
export const TOLD_SETTINGS = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = 0`,
  `auto_explain.log_analyze = on`,
  `auto_explain.log_timing = off`,
  `auto_explain.log_format = 'json'`,
  `auto_explain.log_level = 'notice'`,
];

/**
 * Reads the notices between an installation and its Postgres server. `take` gives what was carried out since the last
 * time; the jobs' own statements are left out, as they come by themselves.
 */
export async function watchStatements(given: string): Promise<{
  url: string;
  take: () => Watched[];
  stop: () => void;
}> {
  let taken: Watched[] = [];
  const { url, stop } = await openGate(given, {
    fromServer: () =>
      messageReader((kind, body) => {
        const watched = kind === 'N' ? watchedIn(messageOf(body)) : null;
        if (watched && !watched.sql.includes('pgboss')) taken.push(watched);
      }),
  });
  return {
    url,
    take: () => taken.splice(0),
    stop: () => {
      stop();
      taken = [];
    },
  };
}

/** The fields of a notice each begin with a letter and end with a zero; M is the message. */
function messageOf(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
}

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

function watchedIn(message: string): Watched | null {
  const told = /^duration: ([\d.]+) ms {2}plan:\n/.exec(message);
  if (!told) return null;
  const { 'Query Text': sql, Plan: plan } = JSON.parse(message.slice(told[0].length)) as {
    'Query Text': string;
    Plan: Plan;
  };
  const steps = stepsOf(plan).filter((step) => (step['Actual Loops'] ?? 0) > 0);
  return {
    sql,
    walked: steps.flatMap((step) => (step['Node Type'] === 'Seq Scan' ? (step['Relation Name'] ?? []) : [])),
    looked: steps.filter((step) => step['Node Type'].includes('Scan')).reduce((sum, step) => sum + rowsOf(step), 0),
    durationMs: Number(told[1]),
  };
}

function rowsOf(step: Plan): number {
  const rows =
    (step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0);
  return rows * (step['Actual Loops'] ?? 0);
}

function stepsOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];
}
