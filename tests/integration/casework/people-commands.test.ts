import { readFileSync } from 'node:fs';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { installation } from '@/tests/support/commands';
import { oneUnlessLong } from '@/tests/support/tier';

const { run, look: afterwards } = installation();

const MANAGER = 'beheer@demo.example';

function command(name: string, args: string[]) {
  const { said, ...rest } = run(name, args);
  return { ...rest, said: said.split('\n') };
}
const create = (...args: string[]) => command('manager-create', args);
const reset = (...args: string[]) => command('manager-reset-2fa', args);

/** Whether the link's page would take its token, with which password; or why not. */
async function linkState(link: string) {
  const found = await findUsableInvitation(link.split('/').at(-1) ?? '', new Date());
  return found.ok ? `${found.asks} password` : found.reasons[0]?.code;
}

it('the commands are in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts['manager:create']).toBe('node scripts/run.mjs manager-create');
  expect(scripts['manager:reset-2fa']).toBe('node scripts/run.mjs manager-reset-2fa');
  expect(scripts['premanager:create']).toBe(scripts.preimport);
  expect(scripts['premanager:reset-2fa']).toBe(scripts.preimport);
});

describe('npm run manager:create', () => {
  it('prints one line and a link that works, and mails nothing; a second run replaces the first invitation', async () => {
    const first = create('--email', 'noor@b.example', '--name', 'Noor Bakker');
    expect(first).toMatchObject({ status: 0, failed: '' });
    expect(first.said).toEqual([
      expect.stringMatching(
        /^Noor Bakker \(noor@b\.example\) becomes register manager through this link, which works once, within \d+ days:$/,
      ),
      expect.stringMatching(/^http:\/\/localhost:3000\/uitnodiging\/[\w-]{40,}$/),
    ]);
    const second = create('--name=Noor Bakker', '--email=NOOR@b.example');
    expect(second).toMatchObject({ status: 0, failed: '' });
    const found = await afterwards(async (prisma) => ({
      links: [await linkState(first.said[1] ?? ''), await linkState(second.said[1] ?? '')],
      mails: await prisma.mail.count(),
      events: await prisma.auditEvent.findMany({ where: { subjectType: 'invitation' }, orderBy: { id: 'asc' } }),
    }));
    expect(found.links).toEqual(['link_replaced', 'new password']);
    expect(found.mails).toBe(0);
    expect(found.events.map(({ event, actorId, actorRole }) => [event, actorId, actorRole])).toEqual([
      ['role_invited', null, 'system'],
      ['role_invited', null, 'system'],
    ]);
  }, 120_000);

  it('takes an address that has an account, and the role of assessor', async () => {
    const { status, said } = create('--email', MANAGER, '--name', 'De Beheerder', '--role', 'assessor');
    expect(status).toBe(0);
    expect(said[0]).toContain('becomes assessor');
    expect(await afterwards(() => linkState(said[1] ?? ''))).toBe('own password');
  }, 120_000);

  it('fails with one line for whoever has the role', () => {
    expect(create('--email', MANAGER, '--name', 'De Beheerder')).toEqual({
      status: 1,
      said: [''],
      failed: `${MANAGER} is a register manager already.`,
    });
  }, 60_000);

  it.each(
    oneUnlessLong<[string, string[], string]>([
      ['nothing', [], '--email needs an e-mail address.'],
      ['no name', ['--email', 'a@b.example'], '--name needs a name of 200 characters at most.'],
      ['what is no address', ['--email', 'noor', '--name', 'Noor'], '--email needs an e-mail address.'],
      [
        'a role that nobody gives',
        ['--email', 'a@b.example', '--name', 'Noor', '--role', 'registrant'],
        '--role is one of',
      ],
      ['an unknown option', ['--mail', 'a@b.example'], '--mail'],
    ]),
  )('shows its usage for %s', (_, args, why) => {
    const { status, said, failed } = create(...args);
    expect([status, said]).toEqual([2, ['']]);
    expect(failed).toContain(why);
    expect(failed).toContain('usage: npm run manager:create -- --email X --name Y [--role assessor]');
  });
});

describe('npm run manager:reset-2fa', () => {
  it('removes the second factor and mails the person; a second run has nothing to do', async () => {
    const { status, said, failed } = reset('--email', MANAGER);
    expect({ status, failed }).toEqual({ status: 0, failed: '' });
    expect(said).toEqual([expect.stringContaining(`The second factor of ${MANAGER} is gone`)]);
    const found = await afterwards(async (prisma) => ({
      account: await prisma.account.findUniqueOrThrow({ where: { emailNormalised: MANAGER } }),
      mails: await prisma.mail.findMany({ where: { toAddress: MANAGER } }),
    }));
    expect([found.account.totpSecret, found.account.passwordHash]).toEqual([null, null]);
    expect(said[0]).toMatch(
      /which works once, within \d+ days: http:\/\/localhost:3000\/wachtwoord-vergeten\/[\w-]{40,}$/,
    );
    expect(found.mails.map(({ template }) => template)).toEqual(['second_factor_reset']);
    expect(reset('--email', MANAGER)).toMatchObject({
      status: 1,
      failed: `${MANAGER} has no second factor to reset.`,
    });
  }, 120_000);

  it('fails with one line for an unknown address', () => {
    expect(reset('--email', 'nobody@b.example')).toMatchObject({
      status: 1,
      failed: 'nobody@b.example has no account.',
    });
  }, 60_000);

  it.each(
    oneUnlessLong<[string, string[]]>([
      ['nothing', []],
      ['what is no address', ['--email', 'beheer']],
      ['an unknown option', ['--address', MANAGER]],
    ]),
  )('shows its usage for %s', (_, args) => {
    const { status, failed } = reset(...args);
    expect(status).toBe(2);
    expect(failed).toContain('usage: npm run manager:reset-2fa -- --email X');
  });
});
