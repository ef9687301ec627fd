/** Where the steward of this run is (`steward.ts`). */
export const STEWARD = 'E2E_STEWARD';

/** What was started for the whole run, or for this worker. */
export async function ask<Answer>(what: 'browser' | 'folder' | 'server', key = worker()): Promise<Answer> {
  const answer = await fetch(`${process.env[STEWARD]}/${what}?${new URLSearchParams({ key })}`);
  if (!answer.ok) throw new Error(`No ${what}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

function worker(): string {
  return process.env.JEST_WORKER_ID ?? '1';
}
