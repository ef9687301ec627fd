import type { Keeper } from './keeper';

export default async function tearDown() {
  await (globalThis as { e2eKeeper?: Keeper }).e2eKeeper?.stop();
}
