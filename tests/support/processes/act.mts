// One act in a process of its own, which dies at a step of it, in the database or on the disk: `node act.mts
// '{ "act", "dieAt", … }'`. It prints how many steps there were when it got to its end.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { AccountActor } from '@/lib/access/actor';
import { dieAtStep } from './die-at-step.mts';

export type Order = { dieAt: number; at: string } & Act;
type Act = { actor: AccountActor } & (
  | { act: 'add_evidence'; activityId: string; size: number }
  | { act: 'request_certification'; cycleStart: string }
  | { act: 'grant_certification'; id: string; version: number }
);

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const { counted, countCallsOf } = dieAtStep(order.dieAt);

countCallsOf(fs, ['open', 'mkdir', 'rename', 'rm']);
const handle = await fs.open(process.execPath);
countCallsOf(Object.getPrototypeOf(handle), ['writeFile', 'sync']);
await handle.close();
syncBuiltinESMExports();

// After the counting is in place: what these read from node:fs is counted too.
const { jobs } = await import('@/lib/server/platform/outbox');
const { amsterdamDateOf, calendarDate } = await import('@/lib/shared/calendar-date');
// Opened before anything puts a mail in it, as a server does when it starts.
await jobs();
const now = new Date(order.at);
const context = { actor: order.actor, now, today: amsterdamDateOf(now) };
const act = await prepare();
counted.counts = true;
const answer = await act();
counted.counts = false;
if (!answer.ok) throw new Error(JSON.stringify(answer));
console.log(JSON.stringify({ steps: counted.steps }));
process.exit(0);

async function prepare(): Promise<() => Promise<{ ok: boolean }>> {
  switch (order.act) {
    case 'add_evidence': {
      const { addEvidence } = await import('@/lib/server/portfolio/add-evidence');
      const { inPieces, pdf } = await import('@/tests/support/evidence-samples');
      const file = { activityId: order.activityId, name: 'bewijs.pdf', content: inPieces(pdf(order.size)) };
      return () => addEvidence(file, context);
    }
    case 'request_certification': {
      const { requestCertification } = await import('@/lib/server/certification/request-certification');
      const cycleStart = calendarDate(order.cycleStart);
      return () => requestCertification({ cycleStart }, context);
    }
    case 'grant_certification': {
      const { grantCertification } = await import('@/lib/server/certification/decide-certification');
      const { id, version } = order;
      return () => grantCertification({ id, version }, context);
    }
  }
}
