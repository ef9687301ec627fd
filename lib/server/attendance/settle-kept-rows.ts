import 'server-only';
import { creditKeptRows } from './credit-kept-rows';
import { type KeptRow, listKeptRowsOfNumber } from './data/kept-rows';

/** Run by run: each is held while its people are credited. */
export async function settleKeptRows(rows: readonly KeptRow[], now: Date, applicationId?: string): Promise<number> {
  let credited = 0;
  for (const runId of new Set(rows.map((row) => row.runId)))
    credited += await creditKeptRows(
      runId,
      rows.filter((row) => row.runId === runId),
      now,
      applicationId,
    );
  return credited;
}

/** What waited for somebody who has just come into the register under this number, by the approval of an application. */
export async function settleKeptRowsOf(number: string, now: Date, applicationId?: string) {
  await settleKeptRows(await listKeptRowsOfNumber(number), now, applicationId);
}
