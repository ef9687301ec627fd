/** Where what is started once for this run is asked for (`started.ts`). */
export const STARTED_AT = 'E2E_STARTED_AT';

/** What was started for the whole run, or for this worker; throws with what went wrong. */
export async function ask<Answer>(what: 'browser' | 'seeded' | 'server' | 'printed', key = worker()): Promise<Answer> {
  const answer = await fetch(`${process.env[STARTED_AT]}/${what}?${new URLSearchParams({ key })}`);
  if (!answer.ok) throw new Error(`No ${what}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export function worker(): string {
  return process.env.JEST_WORKER_ID ?? '1';
}
