import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import { activityActText, activityFormText, activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { roleNames } from '@/lib/text/nl/shared/audit';
import { type FormValues, HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import {
  approveByHttp,
  assignByHttp,
  draftByHttp,
  filesOn,
  PORTFOLIO,
  pdfFile,
  provenByHttp,
  QUEUE,
  reviewedAt,
  sendFiles,
  training,
} from '@/tests/support/e2e/portfolio-by-http';

const ASSESSED = '/beoordelen/activiteiten';
const LOG_IN = '/inloggen?naar=';
const TITLE = 'Les die niemand anders aangaat';

const people = ['visitor', 'owner', 'other', 'newcomer', 'assessor', 'manager'] as const;
type Who = (typeof people)[number];
type Seen = number | typeof LOG_IN;

let server: LentServer;
const clients = {} as Record<Who, HttpClient>;
let path: string;
let file: string;
beforeAll(async () => {
  server = await lentServer({ env: { REGISTER_TODAY: '2026-06-15' } });
  Object.assign(clients, {
    visitor: new HttpClient(server.url),
    owner: await clientOf(server, personas.carla),
    other: await clientOf(server, personas.daan),
    newcomer: await clientOf(server, personas.anna),
    assessor: await clientOf(server, personas.assessor),
    manager: await clientOf(server, personas.manager),
  });
  path = await provenByHttp(clients.owner, { ...training, title: TITLE });
  [file = ''] = await filesOn(clients.owner, path);
}, 240_000);
afterAll(() => server?.stop());

const nobody: Record<Who, Seen> = {
  visitor: LOG_IN,
  owner: 404,
  other: 404,
  newcomer: 404,
  assessor: 404,
  manager: 404,
};
const onlyOwner = { ...nobody, owner: 200 };
const onlyManager = { ...nobody, manager: 200 };

/** What everybody is answered with at an address; nobody who isn't shown it learns what it is called. */
async function seenAt(address: string): Promise<Record<Who, Seen>> {
  const seen: [Who, Seen][] = [];
  for (const who of people) {
    const { status, location, html } = await clients[who].get(address);
    if (status !== 200) expect([who, html.includes(TITLE)]).toEqual([who, false]);
    seen.push([who, location?.startsWith(LOG_IN) ? LOG_IN : status]);
  }
  return Object.fromEntries(seen) as Record<Who, Seen>;
}

describe('an activity that somebody handed in', () => {
  it.each([
    { page: 'its own page', at: () => path, seen: onlyOwner },
    { page: 'where it is changed', at: () => `${path}/wijzigen`, seen: onlyOwner },
    { page: 'where it is withdrawn', at: () => `${path}/intrekken`, seen: onlyOwner },
    { page: 'where it is reviewed', at: () => reviewedAt(path), seen: onlyManager },
    {
      page: 'where it would be assessed, by whom nobody gave it to',
      at: () => reviewedAt(path, ASSESSED),
      seen: nobody,
    },
    { page: 'its evidence', at: () => file, seen: { ...onlyOwner, manager: 200 as const } },
    { page: 'an id that nothing has', at: () => `${PORTFOLIO}/00000000-0000-4000-8000-000000000000`, seen: nobody },
    { page: 'evidence that never was', at: () => '/bewijs/00000000-0000-4000-8000-000000000000', seen: nobody },
    { page: 'evidence by an id that is none', at: () => '/bewijs/1', seen: nobody },
  ])('is shown to whom it may be: $page', async ({ at, seen }) => {
    expect(await seenAt(at())).toEqual(seen);
  });

  it('stands in nobody else’s list', async () => {
    for (const who of ['other', 'newcomer', 'assessor', 'visitor'] as const)
      for (const list of [PORTFOLIO, '/mijn', '/beoordelen', `${QUEUE}?q=Linden`]) {
        const { text } = await clients[who].visit(list);
        expect([who, list, text.includes(TITLE)]).toEqual([who, list, false]);
      }
  });

  it('is reviewed by the assessor once it is assigned to them, and no longer when they release it', async () => {
    await assignByHttp(clients.manager, path);
    expect(await seenAt(reviewedAt(path, ASSESSED))).toEqual({ ...nobody, assessor: 200 });
    expect(await seenAt(file)).toEqual({ ...onlyOwner, manager: 200, assessor: 200 });
    await clients.assessor.fillIn(reviewedAt(path, ASSESSED), {}, { button: reviewText.handling.giveBack });
    expect(await seenAt(reviewedAt(path, ASSESSED))).toEqual(nobody);
    expect(await seenAt(file)).toEqual({ ...onlyOwner, manager: 200 });
  });

  it('says to its owner who read it, and to nobody else', async () => {
    const { text } = await clients.owner.visit('/mijn/gegevens/inzage');
    expect(text).toContain(roleNames.register_manager);
    expect(text).toContain(roleNames.assessor);
    expect((await clients.other.visit('/mijn/gegevens/inzage')).text).not.toContain(roleNames.assessor);
  });
});

describe('a file on the disk', () => {
  it('can’t be had by its name there, nor by the name that its owner gave it', async () => {
    const stored = await readdir(join(server.dataDir, 'uploads'), { recursive: true, withFileTypes: true });
    const keys = stored.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(keys.length).toBeGreaterThan(0);
    const [key = ''] = keys;
    const folder = key.slice(0, 2);
    const guesses = [
      `/bewijs/${key}`,
      '/bewijs/programma.pdf',
      `/uploads/${folder}/${key}`,
      `/.data/uploads/${folder}/${key}`,
      `/api/uploads/${key}`,
      `/bewijs/..%2f..%2fuploads%2f${folder}%2f${key}`,
      `/_next/static/..%2f..%2f..%2fuploads%2f${folder}%2f${key}`,
      `/_next/image?url=${encodeURIComponent(file)}&w=640&q=75`,
    ];
    for (const guess of guesses)
      for (const who of ['visitor', 'owner', 'manager'] as const) {
        const { status, html } = await clients[who].get(guess);
        expect([guess, who, status, html.includes('%PDF')]).toEqual([guess, who, expect.any(Number), false]);
        expect([guess, who, status]).not.toEqual([guess, who, 200]);
        expect(status).toBeLessThan(500);
      }
  });
});

describe('a stale link', () => {
  it('leads nowhere once the file was taken out', async () => {
    const draft = await draftByHttp(clients.owner, { ...training, title: 'Met een bestand dat verdwijnt' });
    await sendFiles(clients.owner, draft, [pdfFile('weg.pdf')]);
    const [gone = ''] = await filesOn(clients.owner, draft);
    expect((await clients.owner.get(gone)).status).toBe(200);
    await clients.owner.fillIn(`${draft}${gone}`, {}, { button: removalText.submit });
    expect(await seenAt(gone)).toEqual(nobody);
    expect(await seenAt(`${draft}${gone}`)).toEqual(nobody);
  });

  it('leads nowhere once the draft was deleted', async () => {
    const draft = await draftByHttp(clients.owner, { ...training, title: 'Wat verdwijnt' });
    await sendFiles(clients.owner, draft, [pdfFile('weg.pdf')]);
    const [gone = ''] = await filesOn(clients.owner, draft);
    await clients.owner.fillIn(`${draft}/verwijderen`, {}, { button: activityActText.remove.submit });
    expect(await seenAt(draft)).toEqual(nobody);
    expect(await seenAt(gone)).toEqual(nobody);
  });
});

describe('somebody else’s id in one’s own form', () => {
  let mine: string;
  const idOf = (at: string) => at.split('/').at(-1) ?? '';
  const shown = async () => {
    const { document } = await clients.owner.visit(path);
    return document.querySelector('main')?.textContent?.replace(/_R_\w+/g, '');
  };
  beforeAll(async () => {
    mine = await draftByHttp(clients.other, { ...training, title: 'Van een ander' });
  });

  it.each([
    {
      what: 'saving',
      at: () => `${mine}/wijzigen`,
      button: activityFormText.save,
      values: { title: 'Overgenomen' } as FormValues,
    },
    { what: 'handing in', at: () => mine, button: activityText.submit.button, values: {} },
    { what: 'copying', at: () => mine, button: activityText.copy, values: {} },
    { what: 'deleting', at: () => `${mine}/verwijderen`, button: activityActText.remove.submit, values: {} },
  ])('changes nothing of theirs: $what', async ({ at, button, values }) => {
    const before = await shown();
    const page = await clients.other.visit(at());
    const answer = await clients.other.submit(page, { ...values, id: idOf(path), version: '1' }, { button });
    expect(answer.status).toBeLessThan(500);
    expect(answer.location).toBeNull();
    expect(answer.text).not.toContain(TITLE);
    expect(await shown()).toEqual(before);
  });

  it('adds no file to theirs, and takes none away', async () => {
    const sent = await sendFiles(clients.other, path, [pdfFile('van een ander.pdf')]);
    expect(sent.location).toContain('1-activity_unknown');
    await sendFiles(clients.other, mine, [pdfFile('eigen.pdf')]);
    const [own = ''] = await filesOn(clients.other, mine);
    const page = await clients.other.visit(`${mine}${own}`);
    await clients.other.submit(page, { evidenceId: idOf(file) }, { button: removalText.submit });
    expect(await filesOn(clients.owner, path)).toEqual([file]);
    expect((await clients.owner.get(file)).status).toBe(200);
  });

  it.each(['newcomer', 'visitor', 'assessor', 'manager'] as const)('keeps no file of the %s', async (who) => {
    await sendFiles(clients[who], path, [pdfFile()]);
    expect(await filesOn(clients.owner, path)).toEqual([file]);
  });

  it('reviews nothing for whoever isn’t its reviewer', async () => {
    const review = await clients.manager.visit(reviewedAt(path));
    for (const who of ['other', 'owner', 'assessor', 'newcomer'] as const) {
      const before = await shown();
      await clients[who].submit(review, {}, { button: reviewText.decision.approve.submit });
      expect([who, await shown()]).toEqual([who, before]);
    }
    await approveByHttp(clients.manager, path);
    await expect(shown()).resolves.toContain('Goedgekeurd');
  });
});
