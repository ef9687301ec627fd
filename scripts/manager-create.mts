// npm run manager:create: invites a register manager, or an assessor, and prints the link that makes the account.
import { inviteSchema } from '@/lib/casework/casework-forms';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { moment } from '@/lib/server/platform/clock';
import { linkAddress } from '@/lib/server/platform/links';
import { bringUpToDate, runCommand } from './command.mts';
import { Failed, readArguments, WrongUse } from './command-line.mts';

const USAGE = 'npm run manager:create -- --email X --name Y [--role assessor]';
const ROLES = { register_manager: 'register manager', assessor: 'assessor' } satisfies Record<GrantedRole, string>;
const WRONG = {
  email: '--email needs an e-mail address.',
  name: '--name needs a name of 200 characters at most.',
  role: `--role is one of: ${Object.keys(ROLES).join(', ')}.`,
};

await runCommand(USAGE, async () => {
  const { email, name, role } = readInvitation();
  await bringUpToDate();
  const invited = await inviteColleague({ email, name, role }, { ...moment(), actor: 'system' });
  if (!invited.ok) throw new Failed(`${email} is ${role === 'assessor' ? 'an' : 'a'} ${ROLES[role]} already.`);
  const { invitationId, linkDays } = invited;
  console.log(
    `${name} (${email}) becomes ${ROLES[role]} through this link, which works once, within ${linkDays === 1 ? 'a day' : `${linkDays} days`}:`,
  );
  console.log(linkAddress('accept_invitation', invitationId));
});

function readInvitation() {
  const options = { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } } as const;
  // Whoever types the command chose the address: nobody is asked whether others read it.
  const input = inviteSchema.safeParse({
    role: 'register_manager',
    ...readArguments({ options }).values,
    keepAddress: 'on',
  });
  if (input.success) return input.data;
  const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
  const lines = Object.entries(WRONG).flatMap(([option, line]) => (wrong.has(option) ? [line] : []));
  throw new WrongUse(lines.join('\n'));
}
