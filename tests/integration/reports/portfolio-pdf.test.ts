import { execFileSync } from 'node:child_process';
import type { AccountActor } from '@/lib/access/actor';
import { printedName } from '@/lib/names/printed-name';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { portfolioPdf } from '@/lib/server/reports/portfolio-pdf';
import { requirementName } from '@/lib/text/nl/portfolio/points';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioExport } from '@/lib/text/nl/reports/exports';
import { bundled } from '@/scripts/bundled.mjs';
import { later } from '@/tests/integration/journey';
import { draft, registrant, submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const READER = bundled('pdf-text');
type Read = { info: Record<string, string>; isUa: boolean; pages: { text: string; structure: unknown }[] };

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const ownOf = (actor: AccountActor) => findOwnRegistration(actor.accountId);

async function read(actor: AccountActor): Promise<Read & { text: string }> {
  const file = await portfolioPdf(await ownOf(actor), later(60));
  expect(file.headers.get('content-disposition')).toContain(portfolioExport.fileName(later(60).today, 'pdf'));
  expect(file.headers.get('cache-control')).toBe('private, no-store');
  const input = Buffer.from(await file.arrayBuffer());
  const found: Read = JSON.parse(execFileSync(process.execPath, READER, { input, encoding: 'utf8' }));
  return { ...found, text: found.pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ') };
}

describe('one’s own portfolio as a PDF', () => {
  it('is tagged, and says whose it is and how they stand, with nothing in it yet', async () => {
    const actor = await registrant(db);
    const own = await ownOf(actor);
    const { info, isUa, pages, text } = await read(actor);
    expect(info).toMatchObject({ Title: 'Portfolio', Language: 'nl-NL' });
    expect(isUa).toBe(true);
    expect(JSON.stringify(pages[0]?.structure)).toContain('["Table",["TR","TH"');
    for (const words of [own?.number ?? '?', own ? printedName(own.name) : '?', 'Geregistreerd'])
      expect(text).toContain(words);
    for (const what of ['total', 'accredited'] as const) expect(text).toContain(requirementName(what));
    expect(text).toContain('Er staan nog geen activiteiten in.');
  });

  it('has each activity with its state and points, on as many pages as it takes', async () => {
    const actor = await registrant(db);
    await draft(actor, { title: 'Nog niet af', lastDay: '', units: '' });
    for (let nth = 1; nth <= 40; nth += 1) await submitted(actor, { title: `Intervisie nummer ${nth}, over verzuim` });
    const { pages, text } = await read(actor);
    expect(pages.length).toBeGreaterThan(1);
    for (let nth = 1; nth <= 40; nth += 1) expect(text).toContain(`nummer ${nth}, over`);
    for (const words of [activityStateNames.submitted, activityStateNames.draft, '2,5 punten', 'nog niet af'])
      expect(text).toContain(words);
  });

  it('is nobody’s who was never registered', async () => {
    expect((await portfolioPdf(null, later(60))).status).toBe(404);
    const actor = await registrant(db);
    expect((await portfolioPdf(await ownOf(actor), null)).status).toBe(404);
  });
});
