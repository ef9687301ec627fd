import { KEEPER } from './ask';
import { type Registrant, startKeeper } from './keeper';

export default async function setUp() {
  const registrant = await startKeeper();
  process.env[KEEPER] = registrant.url;
  (globalThis as { e2eKeeper?: Registrant }).e2eKeeper = registrant;
}
