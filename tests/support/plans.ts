import type pg from 'pg';
import type { TestDatabase } from './database';

type Pooled = Pick<TestDatabase, 'pool'>;
type Asked = Pick<TestDatabase, 'pool' | 'bounded'>;
export type Statement = { sql: string; params: unknown[] };

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };
type RunPlan = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: RunPlan[];
};

/** The tables that Postgres would read from end to end for this statement, as its planner sees them now. */
export async function sequentialScans({ pool }: Pooled, sql: string, params: unknown[] = []): Promise<string[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, params);
  const plans = rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan: plan }) => plan));
  return [...new Set(plans.flatMap(scannedBy))].sort();
}

/** How many rows of tables and indexes Postgres looks at for this statement, which it runs. */
export async function rowsLookedAt({ pool }: Pooled, sql: string, params: unknown[] = []): Promise<number> {
  const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: RunPlan }[] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`,
    params,
  );
  return rows.flatMap((row) => row['QUERY PLAN']).reduce((sum, { Plan: plan }) => sum + lookedAtBy(plan), 0);
}

function lookedAtBy(plan: RunPlan): number {
  const each =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const own = plan['Node Type'].includes('Scan') ? each * plan['Actual Loops'] : 0;
  return (plan.Plans ?? []).reduce((sum, inner) => sum + lookedAtBy(inner), own);
}

/** What a piece of work asks of the database, whoever sends it: statements that have a plan, each once with its params. */
export async function statementsOf({ pool, bounded }: Asked, work: () => Promise<unknown>): Promise<Statement[]> {
  const heard = new Map<string, Statement>();
  const undo: (() => void)[] = [];
  const listened = new Set<pg.PoolClient>();
  const listen = (client: pg.PoolClient) => {
    if (listened.has(client)) return;
    listened.add(client);
    const query = client.query;
    undo.push(() => Object.assign(client, { query }));
    client.query = function heardQuery(this: pg.PoolClient, ...given: unknown[]) {
      const statement = statementFrom(given);
      if (hasPlan(statement.sql)) heard.set(JSON.stringify(statement, plainly), statement);
      return Reflect.apply(query, this, given);
    } as typeof client.query;
  };
  const pools = new Set([pool, bounded]);
  for (const one of pools) one.on('acquire', listen);
  try {
    await work();
  } finally {
    for (const one of pools) one.off('acquire', listen);
    for (const one of undo) one();
  }
  return [...heard.values()];
}

function scannedBy(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedBy)];
}

function statementFrom([first, second]: unknown[]): Statement {
  const config = typeof first === 'string' ? { text: first, values: second } : (first as pg.QueryConfig);
  return { sql: config.text, params: Array.isArray(config.values) ? config.values : [] };
}

function hasPlan(sql: string): boolean {
  return /^\s*(?:select|with|insert|update|delete)\b/i.test(sql) && !/^\s*explain\b/i.test(sql);
}

function plainly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
