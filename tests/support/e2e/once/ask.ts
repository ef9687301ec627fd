/** Where the registrant of this run is (`registrant.ts`). */
export const KEEPER = 'E2E_KEEPER';

/** What was started for the whole run, or for this worker. */
export async function ask<Answer>(what: 'browser' | 'folder' | 'server', key = worker()): Promise<Answer> {
  const answer = await fetch(`${process.env[KEEPER]}/${what}?${new URLSearchParams({ key })}`);
  if (!answer.ok) throw new Error(`No ${what}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

function worker(): string {
  return process.env.JEST_WORKER_ID ?? '1';
}
