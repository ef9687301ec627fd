// npm run manager:reset-2fa: removes a second factor of somebody who lost it and the recovery codes.
import { type ResetSecondFactorReason, resetSecondFactor } from '@/lib/server/casework/reset-second-factor';
import { moment } from '@/lib/server/platform/clock';
import { linkAddress } from '@/lib/server/platform/links';
import { jobs } from '@/lib/server/platform/outbox';
import { emailAddress } from '@/lib/shared/form-fields';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, readArguments, WrongUse } from './command-line.mts';

const USAGE = 'npm run manager:reset-2fa -- --email X';
const REFUSALS = {
  account_unknown: 'has no account.',
  no_second_factor: 'has no second factor to reset.',
} satisfies Record<ResetSecondFactorReason['code'], string>;

await runCommand(USAGE, async () => {
  const email = readEmail();
  await bringUpToDate();
  await jobs();
  const reset = await resetSecondFactor({ email }, moment());
  if (!reset.ok) throw new Failed(reset.reasons.map(({ code }) => `${email} ${REFUSALS[code]}`).join('\n'));
  const { resetId, linkDays } = reset;
  console.log(
    `The second factor of ${email} is gone, with the password and every session. A new password is chosen through this link, which works once, within ${linkDays === 1 ? 'a day' : `${linkDays} days`}: ${linkAddress('reset_password', resetId)}`,
  );
});

function readEmail(): string {
  const { values } = readArguments({ options: { email: { type: 'string' } } });
  const email = emailAddress().safeParse(values.email);
  if (!email.success) throw new WrongUse('--email needs an e-mail address.');
  return email.data;
}
