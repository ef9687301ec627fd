import type { Steward } from './steward';

export default async function tearDown() {
  await (globalThis as { e2eSteward?: Steward }).e2eSteward?.stop();
}
