// One act in a process of its own, which dies at a step of it: `node act.mts '{ "act", "dieAt", … }'`. A step is whatever
// changes something, in the database or on the disk; dying is SIGKILL, just before it. It prints how many steps there were
// when it got to its end.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import type { AccountActor } from '@/lib/access/actor';

export type Order = { dieAt: number; at: string } & Act;
type Act = { actor: AccountActor } & (
  | { act: 'add_evidence'; activityId: string; size: number }
  | { act: 'request_certification'; cycleStart: string }
  | { act: 'grant_certification'; id: string; version: number }
);

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const CHANGES = /^\s*(INSERT|UPDATE|DELETE|COMMIT)\b/i;
let steps = 0;
let counts = false;

countCallsOf(pg.Client.prototype, ['query'], (statement) => CHANGES.test(sqlOf(statement)));
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
counts = true;
const answer = await act();
counts = false;
if (!answer.ok) throw new Error(JSON.stringify(answer));
console.log(JSON.stringify({ steps }));
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

function sqlOf(statement: unknown): string {
  const { text = statement } = Object(statement) as { text?: unknown };
  return String(text);
}

function countCallsOf(owner: object, names: string[], isStep: (first: unknown) => boolean = () => true) {
  for (const name of names) {
    const call = Reflect.get(owner, name);
    Reflect.set(owner, name, function counted(this: unknown, ...given: unknown[]) {
      if (counts && isStep(given[0])) {
        steps += 1;
        if (steps === order.dieAt) process.kill(process.pid, 'SIGKILL');
      }
      return Reflect.apply(call, this, given);
    });
  }
}
