import { POST as uploadTo } from '@/app/api/uploads/[activityId]/route';
import { POST as uploadMany } from '@/app/api/uploads/route';
import type { AccountActor } from '@/lib/access/actor';
import { listEvidence } from '@/lib/server/portfolio/data/evidence';
import { OWN_ORIGIN_HEADER } from '@/lib/shared/posted-form';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { jpeg, pdf, svg } from '@/tests/support/evidence-samples';
import { HOST, logIn } from '../asking';
import { newAccount, now } from '../journey';
import { until } from '../until';
import { activityOf, add, filesOnDisk, limitTo, newOwner, type Owner } from './given-evidence';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);

let db: TestDatabase;
let owner: Owner;

beforeAll(async () => {
  db = await openTestDatabase();
  owner = await newOwner();
});
afterAll(() => db.close());

type Post = {
  fields?: Record<string, string>;
  files?: [name: string, bytes: Uint8Array][];
  headers?: Record<string, string>;
  body?: BodyInit;
};

async function post({ fields = {}, files = [], headers = {}, body }: Post): Promise<Request> {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('bestand', new File([Buffer.from(bytes)], name));
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const made = new Request('https://elders', { method: 'POST', body: body ?? form });
  const content = Buffer.from(await made.arrayBuffer());
  return new Request(`https://${HOST}/api/uploads`, {
    method: 'POST',
    body: content,
    headers: {
      [OWN_ORIGIN_HEADER]: `https://${HOST}`,
      origin: `https://${HOST}`,
      'content-type': made.headers.get('content-type') ?? '',
      'content-length': String(content.length),
      ...headers,
    },
  });
}

const JSON_PLEASE = { accept: 'application/json' };

describe('sending evidence', () => {
  const send = async (activityId: string, given: Post) =>
    uploadTo(await post(given), { params: Promise.resolve({ activityId }) });
  const namesOf = async (activityId: string) => (await listEvidence(activityId)).map(({ name }) => name);
  const twoOfThree: Post['files'] = [
    ['één.pdf', pdf(200_000)],
    ['plaatje.svg', svg()],
    ['leeg.pdf', Buffer.alloc(0)],
    ['foto.pdf', Buffer.alloc(0)],
  ];

  it('leads a plain form back to its page, with what became of each file', async () => {
    await logIn(owner.actor);
    const activityId = await activityOf(db, owner);
    const files: Post['files'] = [...twoOfThree.slice(0, 3), ['foto.pdf', await jpeg()]];
    const response = await send(activityId, { files });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `/mijn/portfolio/${activityId}?bewaard=2&geweigerd=2-other_kind.3-empty`,
    );
    expect(await namesOf(activityId)).toEqual(['één.pdf', 'foto.jpg']);
  });

  it('answers a script file by file', async () => {
    await logIn(owner.actor);
    const activityId = await activityOf(db, owner);
    const response = await send(activityId, {
      files: [
        ['a.pdf', pdf()],
        ['b.svg', svg()],
      ],
      headers: JSON_PLEASE,
    });
    expect([response.status, await response.json()]).toEqual([
      200,
      { results: [{ ok: true }, { ok: false, code: 'other_kind' }] },
    ]);
  });

  describe('with the button that hands in', () => {
    const chosen: Post['files'] = [['a.pdf', pdf()]];
    const nothing: Post['files'] = [['', Buffer.alloc(0)]];
    const draft = async () => {
      const { id: activityId, version } = await db.prisma.activity.create({
        data: {
          ...{ registrationId: owner.registrationId, typeCode: 'peer_review', title: 'Intervisie', units: 2 },
          ...{ lastDay: new Date('2026-05-12'), createdAt: now, updatedAt: now },
        },
      });
      await logIn(owner.actor);
      return { activityId, version };
    };
    const stateOf = async (id: string) => (await db.prisma.activity.findUniqueOrThrow({ where: { id } })).state;
    const handIn = async (activityId: string, version: string | number, files: Post['files']) =>
      (await send(activityId, { files, fields: { indienen: String(version) } })).headers.get('location');

    it('keeps the file that was chosen and hands in, also when it is pressed twice', async () => {
      const { activityId, version } = await draft();
      for (const files of [chosen, nothing])
        expect(await handIn(activityId, version, files)).toBe(`/mijn/portfolio/${activityId}?na=ingediend`);
      expect([await stateOf(activityId), await namesOf(activityId)]).toEqual(['submitted', ['a.pdf']]);
    });

    it('hands in with no file chosen when there is evidence, and asks first when there is none', async () => {
      const { activityId, version } = await draft();
      expect(await handIn(activityId, version, nothing)).toBe(`/mijn/portfolio/${activityId}/indienen`);
      expect(await stateOf(activityId)).toBe('draft');
      await add(owner, activityId);
      expect(await handIn(activityId, version, nothing)).toBe(`/mijn/portfolio/${activityId}?na=ingediend`);
      expect(await stateOf(activityId)).toBe('submitted');
    });

    it('doesn’t hand in when a file is refused, and says which', async () => {
      const { activityId, version } = await draft();
      const files: Post['files'] = [...(chosen ?? []), ['b.svg', svg()]];
      expect(await handIn(activityId, version, files)).toBe(
        `/mijn/portfolio/${activityId}?na=bestand-geweigerd&bewaard=1&geweigerd=2-other_kind`,
      );
      expect([await stateOf(activityId), await namesOf(activityId)]).toEqual(['draft', ['a.pdf']]);
    });

    it.each(['0', '99', '', 'x', '-1', '9'.repeat(400)])(
      'of a version that isn’t there (%s) keeps the file and asks',
      async (version) => {
        const { activityId } = await draft();
        expect(await handIn(activityId, version, chosen)).toBe(`/mijn/portfolio/${activityId}/indienen?na=veranderd`);
        expect([await stateOf(activityId), await namesOf(activityId)]).toEqual(['draft', ['a.pdf']]);
      },
    );

    it('hands in nobody else’s activity, and nothing for a script', async () => {
      const { activityId, version } = await draft();
      const stranger = await newOwner();
      await logIn(stranger.actor);
      expect(await handIn(activityId, version, chosen)).toContain('1-activity_unknown');
      expect(await handIn(activityId, version, nothing)).toBe(`/mijn/portfolio/${activityId}/indienen`);
      await logIn(owner.actor);
      await send(activityId, { files: chosen, fields: { indienen: String(version) }, headers: JSON_PLEASE });
      expect(await stateOf(activityId)).toBe('draft');
    });
  });

  const tooLarge = async () => {
    await limitTo(db, { evidence_file_megabytes: 1 });
    return {
      files: [
        ['groot.pdf', pdf(2_000_000)],
        ['klein.pdf', pdf()],
      ] as Post['files'],
    };
  };
  it('keeps the file that comes after one that is too large', async () => {
    await logIn(owner.actor);
    const activityId = await activityOf(db, owner);
    const response = await send(activityId, await tooLarge());
    await limitTo(db, { evidence_file_megabytes: 10 });
    expect(response.headers.get('location')).toContain('?bewaard=1&geweigerd=1-too_large');
    expect(await namesOf(activityId)).toEqual(['klein.pdf']);
  });

  it.each<[string, AccountActor['roles'] | null, number, string]>([
    ['a visitor', null, 401, 'log_in_first'],
    ['an assessor', ['assessor'], 404, 'not_allowed'],
    ['a registrant, to another’s', ['registrant'], 404, 'activity_unknown'],
  ])('is refused to %s', async (_, roles, status, code) => {
    const activityId = await activityOf(db, owner);
    const before = await filesOnDisk();
    await logIn(roles && (await newAccount({ roles })));
    const response = await send(activityId, { files: [['a.pdf', pdf()]], headers: JSON_PLEASE });
    expect([response.status, await response.json()]).toEqual([status, { results: [{ ok: false, code }] }]);
    expect(await namesOf(activityId)).toEqual([]);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('asks a visitor with a plain form to log in', async () => {
    await logIn(null);
    const activityId = await activityOf(db, owner);
    const response = await send(activityId, { files: [['a.pdf', pdf()]] });
    const naar = encodeURIComponent(`/mijn/portfolio/${activityId}`);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/inloggen?naar=${naar}`]);
  });

  const whole = { files: [['a.pdf', pdf(50_000)]] } satisfies Post;
  const multipart = 'multipart/form-data; boundary=x';
  it.each<[string, Post, number, string]>([
    ['another site', { ...whole, headers: { origin: 'https://elders.example' } }, 403, 'andere website'],
    ['nowhere', { ...whole, headers: { origin: 'null' } }, 403, 'andere website'],
    ['no file', { files: [['', Buffer.alloc(0)]], headers: JSON_PLEASE }, 422, 'no_file'],
    ['no form', { body: 'tekst', headers: { ...JSON_PLEASE, 'content-type': 'text/plain' } }, 400, 'broken_off'],
    [
      'no boundary',
      { body: 'x', headers: { ...JSON_PLEASE, 'content-type': 'multipart/form-data' } },
      400,
      'broken_off',
    ],
    ['no end', { body: '--x\r\n', headers: { ...JSON_PLEASE, 'content-type': multipart } }, 400, 'broken_off'],
    [
      'a length beyond all',
      { ...whole, headers: { ...JSON_PLEASE, 'content-length': '99999999999' } },
      413,
      'too_large',
    ],
  ])('with %s is refused', async (_, given, status, words) => {
    await logIn(owner.actor);
    const activityId = await activityOf(db, owner);
    const response = await send(activityId, given);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect(await namesOf(activityId)).toEqual([]);
  });

  it.each<[string, AccountActor['roles'] | null, Record<string, string>]>([
    ['a visitor', null, {}],
    ['an assessor', ['assessor'], {}],
    ['another site', ['registrant'], { origin: 'https://elders.example' }],
  ])('hears %s out before it refuses: a browser that still sends hears nothing', async (_, roles, headers) => {
    await logIn(roles && (await newAccount({ roles })));
    const sent = await post({ ...whole, headers });
    const response = await uploadMany(sent);
    expect(response.ok).toBe(false);
    expect(sent.bodyUsed).toBe(true);
  });

  it('keeps nothing of a file that breaks off, and keeps the one before it', async () => {
    await logIn(owner.actor);
    const activityId = await activityOf(db, owner);
    const before = await filesOnDisk();
    const sent = await post({
      files: [
        ['heel.pdf', pdf(50_000)],
        ['half.pdf', pdf(500_000)],
      ],
      headers: JSON_PLEASE,
    });
    const content = Buffer.from(await sent.arrayBuffer());
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(content.subarray(0, content.length / 2)),
      pull: async (controller) => {
        await until(async () => (await namesOf(activityId)).length === 1);
        controller.error(new Error('the connection is gone'));
      },
    });
    const broken = new Request(sent.url, {
      method: 'POST',
      body,
      headers: sent.headers,
      duplex: 'half',
    } as RequestInit);
    const response = await uploadTo(broken, { params: Promise.resolve({ activityId }) });
    expect(await response.json()).toEqual({ results: [{ ok: true }, { ok: false, code: 'broken_off' }] });
    expect(await namesOf(activityId)).toEqual(['heel.pdf']);
    expect(await filesOnDisk()).toHaveLength(before.length + 1);
  });

  it('makes drafts of many files at once', async () => {
    const someone = await newOwner();
    await logIn(someone.actor);
    const response = await uploadMany(
      await post({
        files: [
          ['a.pdf', pdf()],
          ['b.svg', svg()],
          ['c.pdf', pdf()],
        ],
      }),
    );
    expect(response.headers.get('location')).toBe('/mijn/portfolio/bestanden?bewaard=2&geweigerd=2-other_kind');
    const drafts = await db.prisma.activity.findMany({ where: { registrationId: someone.registrationId } });
    expect(drafts.map(({ title }) => title).sort()).toEqual(['a', 'c']);
  });

  it('is refused for a while after many in a short time', async () => {
    const someone = await newOwner();
    await logIn(someone.actor);
    await db.prisma.$executeRaw`UPDATE rate_limit SET points = 100000 WHERE key LIKE 'upload:%'`;
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await uploadMany(await post({ headers: JSON_PLEASE })));
    expect(answers.at(-1)?.status).toBe(429);
    expect(await answers.at(-1)?.json()).toEqual({ results: [{ ok: false, code: 'too_often' }] });
    await db.prisma.$executeRaw`DELETE FROM rate_limit`;
  });
});
