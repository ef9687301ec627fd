// npm run secrets:rekey: encrypts the secrets of second factors with another key, after NEXTAUTH_SECRET was changed or not.

import { type ChangeKeyReason, changeSecondFactorKey } from '@/lib/server/access/change-second-factor-key';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { migrateAndSeed, runCommand } from './command.mts';
import { Failed, WrongUse } from './command-line.mts';

const USAGE = 'NEXTAUTH_SECRET=new NEXTAUTH_SECRET_OLD=old npm run secrets:rekey';
const REFUSALS = {
  other_secret:
    'The second factors in this database are encrypted with another secret: give it as NEXTAUTH_SECRET_OLD, beside the new one as NEXTAUTH_SECRET.',
  changed_already: 'The second factors are encrypted with this NEXTAUTH_SECRET already; NEXTAUTH_SECRET_OLD can go.',
} satisfies Record<ChangeKeyReason['code'], string>;

await runCommand(USAGE, async () => {
  if (process.argv.length > 2) throw new WrongUse('This command takes no arguments: both secrets are variables.');
  await migrateAndSeed();
  const { secret, previousSecret: previous } = env();
  const changed = await changeSecondFactorKey({ secret, previous }, moment());
  if (!changed.ok) throw new Failed(changed.reasons.map(({ code }) => REFUSALS[code]).join('\n'));
  const { version, secrets, withoutCodes } = changed;
  console.log(`Encrypted with key ${version}: ${secrets} ${secrets === 1 ? 'secret' : 'secrets'} of second factors.`);
  if (withoutCodes > 0)
    console.log(
      `Recovery codes of ${withoutCodes} accounts ended with the old secret: they make new ones when logged in.`,
    );
});
