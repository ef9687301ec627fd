import { KEEPER } from './ask';
import { type Keeper, startKeeper } from './keeper';

export default async function setUp() {
  const keeper = await startKeeper();
  process.env[KEEPER] = keeper.url;
  (globalThis as { e2eKeeper?: Keeper }).e2eKeeper = keeper;
}
