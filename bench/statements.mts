// What the product asks the database for each query, so that its peers can ask exactly the same.
import type pg from 'pg';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, openDatabase, useDatabase as putDatabase } from '@/lib/server/platform/db/database';
import { type Found, searchRegister } from '@/lib/server/register/search-register';

/** `name` where it is prepared under one. */
export type Statement = { name?: string; sql: string; values: unknown[] };
export type Answer = { query: string; statements: Statement[]; found: Found };

/** Runs each query once on the embedded database in `dataDir`, which nobody else may have open. */
export async function recordAnswers(dataDir: string, queries: string[]): Promise<Answer[]> {
  let statements: Statement[] = [];
  const database = await openDatabase(null, dataDir);
  putDatabase({ ...database, bounded: noting(database.bounded, (statement) => statements.push(statement)) });
  try {
    const { today } = moment();
    await getSettings(today);
    const answers: Answer[] = [];
    for (const query of queries) {
      statements = [];
      const found = await searchRegister(query, { today });
      if (!found.ok) throw new Error(`The register refuses the query "${query}".`);
      const { ok: _, ...answer } = found;
      answers.push({ query, statements, found: answer });
    }
    return answers;
  } finally {
    await closeDatabase();
  }
}

function noting(pool: pg.Pool, note: (statement: Statement) => void): pg.Pool {
  const query = (given: string | pg.QueryConfig<unknown[]>, values: unknown[] = []) => {
    const asked = typeof given === 'string' ? { text: given, values } : given;
    note({ ...(asked.name && { name: asked.name }), sql: asked.text, values: asked.values ?? [] });
    return pool.query(asked);
  };
  return new Proxy(pool, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) });
}
