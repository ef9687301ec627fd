import type { StartedOnce } from './started';

export default async function tearDown() {
  await (globalThis as { e2eStarted?: StartedOnce }).e2eStarted?.stop();
}
