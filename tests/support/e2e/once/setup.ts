import { STARTED_AT } from './ask';
import { type StartedOnce, startOnce } from './started';

export default async function setUp() {
  const started = await startOnce();
  process.env[STARTED_AT] = started.url;
  (globalThis as { e2eStarted?: StartedOnce }).e2eStarted = started;
}
