import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { type Database, database, useDatabase as takeDatabase } from '@/lib/server/platform/db/database';
import { areKeysOf } from '@/lib/server/register/data/search-keys';
import { importRegister } from '@/lib/server/register/import/import-register';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { emptyRegister, fileOf, importPeople, numbersIn, type Person, person, today } from './people-file';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(() => emptyRegister(db));
afterAll(() => db.close());

const numbersInRegister = () => numbersIn(db);

/** Line, column and code of everything in the file with errors. */
async function errorsOf(people: Person[] | string, skipInvalid = false) {
  const report = await importPeople(people, { skipInvalid });
  if (!report.errorsFile) throw new Error('no file with errors');
  const rows: Record<string, string>[] = parse(readFileSync(report.errorsFile), { columns: true });
  expect(rows.every(({ message }) => message && message.length > 10)).toBe(true);
  return { report, errors: rows.map(({ line, column, code }) => [Number(line), column, code]) };
}

async function everythingKept() {
  const { rows } = await db.pool.query(
    `SELECT (SELECT coalesce(json_agg(r ORDER BY number), '[]') FROM registration r) AS people,
       (SELECT coalesce(json_agg(a ORDER BY email), '[]') FROM account a) AS accounts,
       (SELECT count(*) FROM search_word) AS words, (SELECT count(*) FROM audit_event) AS events,
       (SELECT last_value FROM registration_number_seq) AS sequence`,
  );
  return rows[0];
}

describe('importing when the database fails', () => {
  let real: Database;
  beforeAll(async () => {
    real = await database();
  });

  /** Makes statements of an import fail, as a lost connection or a lock does. */
  function failing(...starts: string[]) {
    const connect = async () => {
      const client = await db.pool.connect();
      const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
      jest.spyOn(client, 'query').mockImplementation(((text: unknown, ...rest: unknown[]) => {
        const failed = starts.find((start) => typeof text === 'string' && text.startsWith(start));
        return failed ? Promise.reject(new Error(`${failed} failed`)) : query(text, ...rest);
      }) as never);
      return client;
    };
    takeDatabase({ ...real, pool: { connect } as pg.Pool });
  }
  afterEach(() => {
    jest.restoreAllMocks();
    takeDatabase(real);
  });

  it('to tidy up afterwards: what was imported is reported as imported', async () => {
    failing('VACUUM');
    expect(await importPeople([person('LKLR-300001')])).toMatchObject({ outcome: 'imported', created: 1 });
    expect(await numbersInRegister()).toEqual(['LKLR-300001']);
  });
});

describe('importing an existing register', () => {
  it('puts a person with an address in the register, with an account without a password', async () => {
    const report = await importPeople([
      person('LKLR-200001', {
        initials: 'jfr',
        birth_prefix: 'van den',
        birth_surname: 'Berg',
        partner_prefix: 'de',
        partner_surname: 'Vries',
        name_use: 'V',
        email: 'Jo@Voorbeeld.example',
        status: 'certified',
        certified_until: today,
      }),
    ]);
    expect(report).toMatchObject({ outcome: 'imported', rows: 1, created: 1, accounts: 1, errorsFile: null });
    const [found] = await db.prisma.registration.findMany({ include: { account: true, searchWords: true } });
    expect(found).toMatchObject({
      number: 'LKLR-200001',
      numberNormalised: '200001',
      state: 'certified',
      initials: 'J.F.R.',
      birthPrefix: 'van den',
      partnerSurname: 'Vries',
      nameUse: 'V',
      surnameShown: 'de Vries-van den Berg',
      registeredOn: new Date('2018-03-01'),
      certifiedUntil: new Date(today),
      shielded: false,
      imported: true,
      account: {
        email: 'Jo@Voorbeeld.example',
        emailNormalised: 'jo@voorbeeld.example',
        name: 'J.F.R. de Vries-van den Berg',
        passwordHash: null,
        roles: ['registrant'],
      },
    });
    expect(found && areKeysOf(nameFromRow(found), found.searchWords)).toBe(true);
  });

  it('puts a person without an address in the register, without an account', async () => {
    expect(await importPeople([person('200001')])).toMatchObject({ outcome: 'imported', created: 1, accounts: 0 });
    expect(await db.prisma.account.count()).toBe(0);
    expect(await numbersInRegister()).toEqual(['200001']);
  });

  it('shields whom the file says, and nobody else', async () => {
    await importPeople([person('1', { shielded: 'yes' }), person('2', { shielded: 'no' }), person('3')]);
    const shielded = await db.prisma.registration.findMany({ where: { shielded: true } });
    expect(shielded.map(({ number }) => number)).toEqual(['1']);
  });

  it('sends no mail, and records one event with the counts alone', async () => {
    const before = await db.prisma.auditEvent.count();
    await importPeople([person('1', { email: 'a@b.example' }), person('2')]);
    expect(await db.prisma.mail.count()).toBe(0);
    const events = await db.prisma.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(events).toMatchObject([
      {
        event: 'register_imported',
        actorId: null,
        actorRole: 'system',
        subjectType: 'register',
        details: { rows: 2, created: 2, accounts: 1, unchanged: 0, wrong: 0 },
      },
    ]);
  });

  it.each<[string, string | Buffer]>([
    ['with a BOM', `\uFEFF${fileOf([person('1')])}`],
    ['with semicolons', fileOf([person('1')], { delimiter: ';' })],
    [
      'with a BOM, semicolons and Windows line ends',
      `\uFEFF${fileOf([person('1')], { delimiter: ';' }).replaceAll('\n', '\r\n')}`,
    ],
    [
      'with its columns in another order',
      fileOf([person('1')], { columns: ['registered_on', 'status', 'registration_number', 'birth_surname'] }),
    ],
    ['with empty lines', fileOf([person('1')]).replaceAll('\n', '\n\n,,,,,,,,,,,\n')],
    ['without a line end at its end', fileOf([person('1')]).trimEnd()],
    [
      'with everything quoted',
      'birth_surname,"registration_number","status","registered_on"\n"Smit","1","registered","2018-03-01"',
    ],
  ])('reads a file %s', async (_, text) => {
    expect(await importPeople(text)).toMatchObject({ outcome: 'imported', created: 1 });
    expect(await numbersInRegister()).toEqual(['1']);
  });

  it.each<[string, string | Buffer, string]>([
    ['of another encoding', Buffer.from(fileOf([person('1', { birth_surname: 'Zoë' })]), 'latin1'), 'UTF-8'],
    ['with a line longer than any row', `${fileOf([person('1')])}${'x'.repeat(200_000)}`, 'CSV'],
    ['without a header', '', 'header row'],
    ['with an unknown column', 'email,birth_surname,status,registered_on,bsn\n', '"bsn"'],
    ['without a compulsory column', 'email,birth_surname,status\n', '"registered_on"'],
  ])('refuses a file %s', async (_, text, words) => {
    await expect(importPeople(text)).rejects.toThrow(words);
  });

  it('does nothing for a file without people', async () => {
    expect(await importPeople([])).toMatchObject({ outcome: 'nothing_new', rows: 0 });
  });

  describe('numbers', () => {
    it('are given in the order of the file, past those that are taken', async () => {
      const { rows } = await db.pool.query("SELECT nextval('registration_number_seq') AS value");
      const next = 100_001 + Number(rows[0].value);
      await importPeople([person(`${next}`)]);
      const report = await importPeople([
        person('', { email: 'a@b.example' }),
        person(`LKLR ${next + 2}`),
        person('', { email: 'c@d.example' }),
      ]);
      expect(report.outcome).toBe('imported');
      const given = await db.prisma.registration.findMany({ include: { account: true } });
      const numberOf = (email: string) => given.find(({ account }) => account?.email === email)?.number;
      expect(numberOf('a@b.example')).toBe(`LKLR-${next + 1}`);
      expect(numberOf('c@d.example')).toBe(`LKLR-${next + 3}`);
    });

    it.each([
      ['leading zeros', '000123', '123'],
      ['the prefix', 'LKLR-123', '123'],
      ['spaces and dots', '1.23 4', '1234'],
      ['capitals', 'ab12', 'AB12'],
    ])('that differ only in %s collide', async (_, one, other) => {
      const inFile = await errorsOf([person(one), person(other)]);
      expect(inFile.errors).toEqual([[3, 'registration_number', 'number_collides']]);
      await importPeople([person(one)]);
      expect((await errorsOf([person(other)])).errors).toEqual([[2, 'registration_number', 'number_collides']]);
      expect(await numbersInRegister()).toEqual([one]);
    });
  });

  describe('the same again', () => {
    const people = [
      person('LKLR-1', { email: 'a@b.example', initials: 'jfr', shielded: 'yes' }),
      person('', { email: 'c@d.example', birth_surname: 'Jansen' }),
      person('2', { status: 'certified', certified_until: '2030-12-31' }),
    ];

    it('changes nothing', async () => {
      await importPeople(people);
      const before = await everythingKept();
      expect(await importPeople(people)).toMatchObject({ outcome: 'nothing_new', created: 0, unchanged: 3, wrong: 0 });
      expect(await everythingKept()).toEqual(before);
    });

    it('adds people that the file has since', async () => {
      await importPeople(people);
      const report = await importPeople([...people, person('3')]);
      expect(report).toMatchObject({ outcome: 'imported', created: 1, unchanged: 3 });
      expect(await db.prisma.registration.count()).toBe(4);
    });

    it('twice in one file is one person', async () => {
      expect(await importPeople([...people, ...people])).toMatchObject({ created: 3, unchanged: 3, wrong: 0 });
      expect(await db.prisma.registration.count()).toBe(3);
    });

    it('finds no difference where the file says nothing of shielding', async () => {
      await importPeople(people);
      const without = people.map(({ shielded: _, ...rest }) => rest);
      expect(await importPeople(without)).toMatchObject({ outcome: 'nothing_new', unchanged: 3 });
    });
  });

  describe('a known key with other values', () => {
    it.each<[string, Person]>([
      ['initials', { initials: 'K.' }],
      ['birth_prefix', { birth_prefix: 'de' }],
      ['birth_surname', { birth_surname: 'Smits' }],
      ['partner_surname', { partner_surname: 'Smits' }],
      ['name_use', { name_use: 'N' }],
      ['email', { email: 'x@y.example' }],
      ['registered_on', { registered_on: '2018-03-02' }],
      ['certified_until', { certified_until: '2020-12-31' }],
      ['shielded', { shielded: 'yes' }],
    ])('is wrong in that column: %s', async (column, change) => {
      await importPeople([person('1', { email: 'a@b.example' })]);
      const before = await everythingKept();
      const changed = person('1', { email: 'a@b.example', ...change });
      expect((await errorsOf([changed, person('2')])).errors).toEqual([[2, column, 'differs']]);
      expect(await everythingKept()).toEqual(before);
    });

    it('never brings back a person who left', async () => {
      await importPeople([person('1')]);
      await db.prisma.registration.updateMany({ data: { state: 'removed' } });
      expect((await errorsOf([person('1')])).errors).toEqual([[2, 'status', 'differs']]);
    });

    it('is wrong for an address as key too', async () => {
      await importPeople([person('', { email: 'a@b.example' })]);
      const { errors } = await errorsOf([person('', { email: 'A@B.example', birth_surname: 'Jansen' })]);
      expect(errors).toEqual([[2, 'birth_surname', 'differs']]);
    });

    it('is wrong inside one file', async () => {
      const { errors } = await errorsOf([person('1'), person('1', { birth_surname: 'Jansen' })]);
      expect(errors).toEqual([[3, 'birth_surname', 'differs']]);
    });
  });

  describe('an address', () => {
    it('of two people in the file is wrong', async () => {
      const { errors } = await errorsOf([
        person('1', { email: 'a@b.example' }),
        person('2', { email: 'A@B.EXAMPLE' }),
        person('', { email: 'a@b.example', birth_surname: 'Jansen' }),
      ]);
      expect(errors).toEqual([
        [3, 'email', 'email_twice'],
        [4, 'email', 'email_twice'],
      ]);
    });

    it('of somebody else’s account is wrong', async () => {
      const account = { name: 'Jo', passwordHash: null, roles: ['registrant' as const], createdAt: new Date() };
      await db.prisma.account.create({ data: { ...account, email: 'a@b.example', emailNormalised: 'a@b.example' } });
      await importPeople([person('1', { email: 'c@d.example' })]);
      const { errors } = await errorsOf([
        person('2', { email: 'a@b.example' }),
        person('', { email: 'a@b.example', birth_surname: 'Jansen' }),
        person('3', { email: 'c@d.example' }),
      ]);
      expect(errors).toEqual([
        [2, 'email', 'email_taken'],
        [3, 'email', 'email_twice'],
        [3, 'email', 'email_taken'],
        [4, 'email', 'email_taken'],
      ]);
    });
  });

  describe('wrong rows', () => {
    const people = [
      person('1'),
      person('2', { status: 'x', registered_on: '2018-02-30' }),
      person('3', { birth_surname: '=cmd' }),
      person('4', { status: 'certified' }),
      person('5'),
    ];
    const wrong = [
      [3, 'status', 'unknown_value'],
      [3, 'registered_on', 'date_invalid'],
      [4, 'birth_surname', 'invalid_characters'],
      [5, 'certified_until', 'certified_until_missing'],
    ];

    it('mean that nothing is imported', async () => {
      const { report, errors } = await errorsOf(people);
      expect(report).toMatchObject({ outcome: 'refused', rows: 5, wrong: 3 });
      expect(errors).toEqual(wrong);
      expect(await numbersInRegister()).toEqual([]);
    });

    it('are left out when asked', async () => {
      const { report, errors } = await errorsOf(people, true);
      expect(report).toMatchObject({ outcome: 'imported', created: 2, wrong: 3 });
      expect(errors).toEqual(wrong);
      expect(await numbersInRegister()).toEqual(['1', '5']);
    });

    it('are told by the line on which they start', async () => {
      const text =
        'registration_number,birth_surname,status,registered_on\r\n\r\n1,"Sm\r\nit",registered,2018-03-01\r\n2,Smit,x,2018-03-01\r\n3,Smit\r\n4,Smit,registered,2018-03-01,5\r\n';
      const { errors } = await errorsOf(text);
      expect(errors).toEqual([
        [5, 'status', 'unknown_value'],
        [6, '', 'cells_missing'],
        [6, 'status', 'required'],
        [6, 'registered_on', 'required'],
        [7, '', 'cells_too_many'],
      ]);
    });

    it('leaves no file with errors once the rows are corrected', async () => {
      const { report } = await errorsOf(people);
      expect(await importPeople([person('1')])).toMatchObject({ outcome: 'imported', errorsFile: null });
      expect(existsSync(report.errorsFile ?? '')).toBe(false);
    });
  });

  describe('a dry run', () => {
    it('tells what would be imported and changes nothing', async () => {
      const before = await everythingKept();
      const report = await importPeople([person('1'), person('', { email: 'a@b.example' })], { dryRun: true });
      expect(report).toMatchObject({ outcome: 'dry_run', created: 2, accounts: 1 });
      expect(await everythingKept()).toEqual(before);
    });

    it('tells that wrong rows would stop it, unless these may be left out', async () => {
      const people = [person('1'), person('2', { status: 'x' })];
      expect(await importPeople(people, { dryRun: true })).toMatchObject({ outcome: 'refused', wrong: 1 });
      expect(await importPeople(people, { dryRun: true, skipInvalid: true })).toMatchObject({
        outcome: 'dry_run',
        created: 1,
      });
      expect(await numbersInRegister()).toEqual([]);
    });
  });

  it('leaves nothing behind when it fails halfway', async () => {
    const before = await everythingKept();
    await expect(
      importPeople([person('1')], {
        onProgress: ({ step }) => {
          if (step === 'writing') throw new Error('the power went out');
        },
      }),
    ).rejects.toThrow('the power went out');
    expect(await everythingKept()).toEqual(before);
  });

  it('fails for a file that isn’t there', async () => {
    const request = { file: '/nowhere/people.csv', dryRun: false, skipInvalid: false, now: new Date(), today };
    await expect(importRegister(request)).rejects.toThrow('ENOENT');
  });
});
