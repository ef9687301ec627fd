import type { Registrant } from './keeper';

export default async function tearDown() {
  await (globalThis as { e2eKeeper?: Registrant }).e2eKeeper?.stop();
}
