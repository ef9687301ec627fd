import { STEWARD } from './ask';
import { type Steward, startSteward } from './steward';

export default async function setUp() {
  const steward = await startSteward();
  process.env[STEWARD] = steward.url;
  (globalThis as { e2eSteward?: Steward }).e2eSteward = steward;
}
