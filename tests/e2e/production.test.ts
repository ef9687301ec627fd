import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { mailText } from '@/lib/text/nl/mail/mails';
import { fillInByHttp } from '@/tests/support/e2e/apply-by-http';
import { Authenticator } from '@/tests/support/e2e/authenticator';
import { HttpClient } from '@/tests/support/e2e/http';
import { linkIn } from '@/tests/support/e2e/mailbox';
import { pause } from '@/tests/support/e2e/server';

/** Production needs a real server: `.ci/run` starts one; without TEST_DATABASE_URL jest leaves this file out. */
const given = process.env.TEST_DATABASE_URL;

const SECOND_FACTOR = '/account/tweede-factor';
const password = 'een wachtwoord dat niemand kent';
/** Made by the command line; `link` is what it printed, `closed` what isn't theirs. */
const colleagues: [Colleague, Colleague] = [
  {
    role: 'register manager',
    email: 'baas@vereniging.example',
    options: [],
    link: '',
    page: '/beheer',
    closed: '/beoordelen',
  },
  {
    role: 'assessor',
    email: 'beoordelaar@vereniging.example',
    options: ['--role', 'assessor'],
    link: '',
    page: '/beoordelen',
    closed: '/beheer',
  },
];
type Colleague = { role: string; email: string; options: string[]; link: string; page: string; closed: string };

describe('production mode on a Postgres server', () => {
  const name = `lklr_production_${randomBytes(6).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'lklr-production-'));
  let resend: Server;
  let environment: Record<string, string>;
  let url: string;
  let stopServing: (() => Promise<void>) | undefined;
  const sent: { to: string; subject: string; text: string }[] = [];

  beforeAll(async () => {
    await ask(`CREATE DATABASE ${name}`);
    resend = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => {
        sent.push(JSON.parse(text));
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => resend.once('listening', listening));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const database = new URL(given ?? '');
    database.pathname = `/${name}`;
    const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((key) =>
      process.env[key] ? [[key, process.env[key]]] : [],
    );
    environment = {
      ...Object.fromEntries(kept),
      NODE_ENV: 'production',
      CI: 'true',
      LOG_LEVEL: 'warn',
      DATABASE_URL: database.href,
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: createHash('sha256').update(name).digest('hex'),
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: `http://127.0.0.1:${(resend.address() as AddressInfo).port}`,
      MAIL_FROM: 'Register <register@vereniging.example>',
    };
  });
  afterAll(async () => {
    await stopServing?.();
    resend.close();
    rmSync(folder, { recursive: true });
    await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  const run = (script: string, args: string[] = [], extra: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      env: { ...environment, ...extra } as NodeJS.ProcessEnv,
      encoding: 'utf8',
    });
    return { status, said: stdout.trim(), failed: stderr.trim() };
  };
  const command = (which: string, ...args: string[]) => run('scripts/run.mjs', [which, ...args]);

  it('refuses to start with a list of all that is missing, in the environment and in the database', () => {
    const { status, failed } = run('scripts/start.mjs', [], { RESEND_API_KEY: '', NEXTAUTH_SECRET: 'short' });
    expect(status).toBe(1);
    for (const missing of ['RESEND_API_KEY', 'NEXTAUTH_SECRET', 'setting manager_email', 'setting security_contact'])
      expect(failed).toContain(missing);
  });

  it('migrates, once', () => {
    expect(command('migrate')).toMatchObject({ status: 0, said: expect.stringContaining('Applied') });
    expect(command('migrate')).toMatchObject({ status: 0, said: 'The database is up to date.' });
  });

  it('still refuses to start without its settings, and lists them', () => {
    const listed = command('settings');
    expect(listed).toMatchObject({ status: 0, said: expect.stringContaining('Missing:') });
    expect(listed.said).toContain('document code_of_conduct: is sample text');
    const { status, failed } = run('scripts/start.mjs');
    expect(status).toBe(1);
    const settings = listed.said.split('\n').filter((line) => line.includes('setting '));
    expect(settings.length).toBeGreaterThan(4);
    for (const line of settings) expect(failed).toContain(line.trim().slice(2));
  });

  it('loads settings and no documents: it starts, and nobody can submit on sample text', async () => {
    const example = JSON.parse(readFileSync('docs/examples/settings.json', 'utf8'));
    const file = join(folder, 'settings.json');
    writeFileSync(file, JSON.stringify({ settings: example.settings }));
    expect(command('settings', file)).toMatchObject({ status: 0, said: expect.stringContaining('Loaded') });
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ settings: [{ key: 'answer_weeks', value: 'vier' }] }));
    expect(command('settings', join(folder, 'wrong.json'))).toMatchObject({
      status: 1,
      failed: expect.stringContaining('settings.0.value'),
    });
    await whileServing(async () => {
      const visitor = new HttpClient(url);
      expect((await visitor.get('/api/health')).status).toBe(200);
      for (const path of ['/dev', '/dev/mailbox', '/dev/mails', '/dev/mails/confirm_account/html'])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
      expect((await visitor.get('/')).html).not.toContain('verzonnen');
      const applicant = await confirmed('noor@gemeente.example');
      await fillInByHttp(applicant);
      const refused = await applicant.fillIn('/mijn/aanvraag/overzicht', {});
      expect(refused.path).toBe('/mijn/aanvraag/overzicht');
      expect(refused.text).toContain(submissionBlockerText({ code: 'document_is_sample' }));
      expect(await ask("SELECT 1 FROM application WHERE state <> 'draft'", environment.DATABASE_URL)).toEqual([]);
    });
  });

  it('gets its documents, people from an older register, and a manager', async () => {
    expect(command('settings', 'docs/examples/settings.json')).toMatchObject({ status: 0 });
    const people = join(folder, 'people.csv');
    writeFileSync(
      people,
      [
        'registration_number,birth_surname,status,registered_on,email,shielded,name_use,initials',
        '200001,Zichtbaar,registered,2020-01-01,zichtbaar@gemeente.example,no,E,Z.',
        '200002,Afgeschermd,registered,2020-01-01,afgeschermd@gemeente.example,yes,E,A.',
      ].join('\n'),
    );
    expect(command('import', people)).toMatchObject({ status: 0 });
    for (const one of colleagues) {
      const made = command('manager-create', '--email', one.email, '--name', 'B. Aas', ...one.options);
      expect(made).toMatchObject({ status: 0, failed: '', said: expect.stringContaining(`becomes ${one.role} `) });
      one.link = new URL(/https?:\/\/\S+\/uitnodiging\/\S+/.exec(made.said)?.[0] ?? '').pathname;
    }
    expect(command('manager-create', '--email', 'geen adres', '--name', 'B. Aas').status).not.toBe(0);
    expect(command('daily')).toMatchObject({ status: 0 });
    expect(command('daily', '31-31-2026')).toMatchObject({ status: 2 });
    // It serves from here on, also while commands are given.
    stopServing = await serve();
    const visitor = new HttpClient(url);
    expect((await visitor.get('/api/v1/register/200001')).status).toBe(200);
    expect((await visitor.get('/api/v1/register/200002')).status).toBe(404);
    expect(command('manager-reset-2fa', '--email', 'niemand@vereniging.example')).toMatchObject({
      status: 1,
      said: '',
    });
    // There is nothing to reset yet.
    expect(command('manager-reset-2fa', '--email', 'baas@vereniging.example')).toMatchObject({ status: 1 });
  });

  it.each(colleagues)('lets $role in by the link, once, and with a second factor', async ({ link, page, closed }) => {
    const client = new HttpClient(url);
    const accepted = await client.fillIn(link, { password });
    // A role with power holds once the second factor is set up.
    expect(accepted.path).toContain(SECOND_FACTOR);
    expect((await client.get(page)).location).toMatch(/^\/(inloggen\/code|account\/tweede-factor)/);
    expect((await new HttpClient(url).visit(link)).text).toMatch(/al aangenomen/i);
    await setUpSecondFactor(client);
    expect((await client.get(page)).status).toBe(200);
    expect((await client.get(closed)).status).toBe(404);
  });

  it('takes the second factor of a manager away, with their sessions and their password; a link leads to new ones', async () => {
    const [{ email, page }] = colleagues;
    const client = new HttpClient(url);
    const halfway = await client.fillIn('/inloggen', { email, password });
    expect(halfway.path).toBe('/inloggen/code');
    const reset = command('manager-reset-2fa', '--email', email);
    expect(reset).toMatchObject({
      status: 0,
      failed: '',
      said: expect.stringContaining(`The second factor of ${email} is gone`),
    });
    const newPassword = new URL(/https?:\/\/\S+$/.exec(reset.said)?.[0] ?? '').pathname;
    expect((await client.get('/inloggen/code')).location).toMatch(/^\/inloggen\?/);
    const again = new HttpClient(url);
    // The password alone isn't enough to set up another second factor.
    expect((await again.fillIn('/inloggen', { email, password })).path).toBe('/inloggen');
    await again.fillIn(newPassword, { password });
    expect((await again.fillIn('/inloggen', { email, password })).path).toBe(SECOND_FACTOR);
    await setUpSecondFactor(again);
    expect((await again.get(page)).status).toBe(200);
    await mailTo(email, mailText.second_factor_reset({ name: null }).subject);
    expect(
      await ask("SELECT 1 FROM audit_event WHERE event = 'second_factor_reset'", environment.DATABASE_URL),
    ).toHaveLength(1);
  });

  it('mails through Resend', async () => {
    const visitor = new HttpClient(url);
    await visitor.fillIn('/wachtwoord-vergeten', { email: 'zichtbaar@gemeente.example' });
    const mail = await mailTo('zichtbaar@gemeente.example');
    expect(mail.text).toContain(`${url}/wachtwoord-vergeten/`);
  });

  it('sends each mail once with two instances at work on one database', async () => {
    const second = String(await freePort());
    await whileServing(
      async () => {
        sent.length = 0;
        const addresses = Array.from({ length: 12 }, (_, index) => `onbekend-${index}@gemeente.example`);
        await Promise.all(
          addresses.map((email, index) => {
            const at = index % 2 === 0 ? url : `http://127.0.0.1:${second}`;
            return new HttpClient(at).fillIn('/wachtwoord-vergeten', { email });
          }),
        );
        for (let turn = 0; turn < 150 && sent.length < addresses.length; turn += 1) await pause(100);
        await pause(1_500);
        expect(sent.map(({ to }) => to).sort()).toEqual(addresses.sort());
      },
      { PORT: second, NEXTAUTH_URL: `http://127.0.0.1:${second}` },
    );
  });

  /** Somebody with an account of their own, logged in; the link comes through Resend. */
  async function confirmed(email: string): Promise<HttpClient> {
    const client = new HttpClient(url);
    await client.fillIn('/aanmelden', { name: 'Noor', email, password });
    await client.fillIn(new URL(linkIn(await mailTo(email))).pathname, { password });
    return client;
  }

  async function setUpSecondFactor(client: HttpClient) {
    const setup = await client.fillIn(SECOND_FACTOR, { password });
    const key = setup.document.querySelector('[data-secret]')?.textContent ?? '';
    await client.submit(setup, { code: await new Authenticator(key).code() });
  }

  async function mailTo(address: string, subject = '') {
    for (let turn = 0; turn < 300; turn += 1) {
      const found = sent.find((mail) => mail.to === address && mail.subject.includes(subject));
      if (found) return found;
      await pause(100);
    }
    throw new Error(`no mail to ${address}: ${sent.map(({ to }) => to).join(' ')}`);
  }

  async function whileServing(work: () => Promise<void>, extra: Record<string, string> = {}) {
    const stop = await serve(extra);
    await work().finally(stop);
  }

  /** A server of the production build, as `npm start` runs it; gives how to stop it. */
  async function serve(extra: Record<string, string> = {}): Promise<() => Promise<void>> {
    const server = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...environment, ...extra } as NodeJS.ProcessEnv,
      stdio: 'pipe',
    });
    let printed = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (part) => {
        printed += part;
      });
    const ended = new Promise((done) => server.once('exit', done));
    const stop = async () => {
      server.kill('SIGTERM');
      await ended;
    };
    for (let turn = 0; !/^Ready: /m.test(printed); turn += 1) {
      if (server.exitCode !== null) throw new Error(`not ready:\n${printed}`);
      if (turn > 600) {
        await stop();
        throw new Error(`not ready:\n${printed}`);
      }
      await pause(100);
    }
    return stop;
  }

  async function ask(sql: string, connectionString = given): Promise<unknown[]> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows;
  }

  async function freePort(): Promise<number> {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => probe.once('listening', listening));
    const { port } = probe.address() as AddressInfo;
    await new Promise((closed) => probe.close(closed));
    return port;
  }
});
