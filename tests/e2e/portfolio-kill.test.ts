import { once } from 'node:events';
import { readdirSync, utimesSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { ownCertificationText } from '@/lib/text/nl/certification/certification';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import {
  activityCalled,
  CERTIFICATION,
  grantByHttp,
  LESSON,
  makeRequestable,
  NEAR_THE_END,
  numberOf,
  PEER_REVIEW,
  requestByHttp,
  waitingRequest,
} from '@/tests/support/e2e/certification-by-http';
import { HttpClient } from '@/tests/support/e2e/http';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import {
  approveByHttp,
  draftByHttp,
  filesOn,
  PORTFOLIO,
  pdfFile,
  sendFiles,
} from '@/tests/support/e2e/portfolio-by-http';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { MEGABYTE, pdf, sha256 } from '@/tests/support/evidence-samples';
import { seed } from '@/tests/support/tier';

jest.setTimeout(400_000);

const TWO_DAYS_SECONDS = 2 * 86_400;

const random = seededRandom(seed);
/** Besides these, a process is killed at each step of an upload and of a request: tests/integration/processes. */
const more = [1, 2, 3];

let server: TestServer;
let carla: HttpClient;
let manager: HttpClient;
beforeAll(async () => {
  server = await startServer({ isEmbedded: true, env: { REGISTER_TODAY: NEAR_THE_END } });
  carla = await clientOf(server, personas.carla);
  manager = await clientOf(server, personas.manager);
});
afterAll(() => server?.stop());

/** Kills it somewhere in the middle of what takes about `lasts` milliseconds, or just after it. */
async function killDuring(act: () => Promise<unknown>, lasts: number) {
  const underWay = act().catch(() => null);
  await pause(Math.floor(random() * lasts * 1.25));
  await server.kill9();
  await underWay;
  await server.restart();
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const started = Date.now();
  await act();
  return Date.now() - started;
}

function filesOnDisk(folder = ''): string[] {
  const entries = readdirSync(join(server.dataDir, 'uploads', folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('a server that is killed while a file arrives', () => {
  const whole = pdf(MEGABYTE);
  let draft: string;
  let lasts = 0;
  const kept: string[] = [];
  beforeAll(async () => {
    draft = await draftByHttp(carla, {
      type: 'peer_review',
      title: 'Intervisie in oktober',
      lastDay: '1-10-2030',
      units: '2',
    });
    // One that stands, whatever happens to others.
    lasts = await timeOf(() => sendFiles(carla, draft, [{ ...pdfFile('staat er.pdf'), buffer: whole }]));
    kept.push(...(await filesOn(carla, draft)));
  });

  /** Sends a part of the form, and leaves the rest. */
  function sendHalf(): ClientRequest {
    const boundary = 'grens';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="bestand"; filename="half.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), whole, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const target = new URL(draft.replace(PORTFOLIO, '/api/uploads'), server.url);
    const sending = request(target, {
      method: 'POST',
      headers: {
        origin: server.url,
        cookie: [...carla.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': body.length,
      },
    });
    sending.on('error', () => {});
    sending.write(body.subarray(0, body.length / 2));
    return sending;
  }

  it('keeps nothing of half a file', async () => {
    const sending = sendHalf();
    // Listened for from now on: the killed server may close it by itself.
    const closed = once(sending, 'close').catch(() => null);
    while (filesOnDisk('incoming').length === 0) await pause(20);
    await server.kill9();
    sending.destroy();
    await closed;
    await server.restart();
    expect(await filesOn(carla, draft)).toEqual(kept);
  });

  for (const time of more)
    it(`keeps a whole file or none, time ${time}`, async () => {
      await killDuring(() => sendFiles(carla, draft, [{ ...pdfFile(`keer ${time}.pdf`), buffer: whole }]), lasts);
      const now = await filesOn(carla, draft);
      expect(now.slice(0, kept.length)).toEqual(kept);
      expect(now.length - kept.length).toBeLessThanOrEqual(1);
      kept.splice(0, kept.length, ...now);
      for (const file of now) {
        const { status, html } = await carla.get(file);
        expect([status, sha256(Buffer.from(html))]).toEqual([200, sha256(whole)]);
      }
    });

  it('leaves nothing behind, once the daily job has been', async () => {
    const longAgo = Date.now() / 1000 - TWO_DAYS_SECONDS;
    for (const file of filesOnDisk()) utimesSync(file, longAgo, longAgo);
    await server.halt();
    await server.command('daily', '2030-10-21');
    await server.restart();
    expect(filesOnDisk('incoming')).toEqual([]);
    expect(filesOnDisk()).toHaveLength(kept.length);
    expect((await sendFiles(carla, draft, [pdfFile('weer een.pdf')])).location).toContain('bewaard=1');
  });
});

describe('a server that is killed while somebody is certified', () => {
  const { waiting, request: asking } = ownCertificationText;
  let number: string;
  let review: string;
  let lasts = 0;
  beforeAll(async () => {
    number = await numberOf(carla);
    await makeRequestable(carla, manager);
    review = await activityCalled(carla, PEER_REVIEW);
    // A form is got and posted, which is a page twice.
    lasts = 2 * (await timeOf(() => carla.visit(CERTIFICATION)));
  });

  /** What the request consists of: one's own page, the manager's queue, and what is to be reviewed for it. */
  async function requestParts(): Promise<boolean[]> {
    const { text } = await carla.visit(CERTIFICATION);
    const reviewed = await manager.visit(review.replace(PORTFOLIO, '/beheer/activiteiten'));
    return [
      text.includes(waiting.heading),
      (await waitingRequest(manager)) !== null,
      !reviewed.text.includes(reviewText.decision.notForReview),
    ];
  }

  for (const time of more)
    it(`has requested it or hasn’t, time ${time}`, async () => {
      await killDuring(() => requestByHttp(carla), lasts);
      const parts = await requestParts();
      expect(new Set(parts).size).toBe(1);
      if (!parts[0]) await requestByHttp(carla);
      expect(await requestParts()).toEqual([true, true, true]);
      // Anew, for the next time.
      const path = `${CERTIFICATION}/intrekken`;
      await carla.fillIn(path, {}, { button: ownCertificationText.withdraw.submit });
      expect((await carla.visit(CERTIFICATION)).text).toContain(asking.heading);
    });

  /** What being certified consists of: public, in the portfolio, one's own page, what is fixed, and a message. */
  async function certifiedParts(): Promise<boolean[]> {
    const { status } = JSON.parse((await new HttpClient(server.url).get(`/api/v1/register/${number}`)).html);
    const own = (await carla.visit(CERTIFICATION)).text;
    const lesson = (await carla.visit(await activityCalled(carla, LESSON))).text;
    const messages = (await carla.visit('/mijn/berichten')).text;
    return [
      status === 'certified',
      own.includes(ownCertificationText.granted('31 december 2035')),
      (await waitingRequest(manager)) === null,
      lesson.includes(activityText.frozen),
      messages.includes('Je bent gecertificeerd'),
    ];
  }

  it('is certified in every respect, or in none', async () => {
    await requestByHttp(carla);
    await approveByHttp(manager, review);
    const path = (await waitingRequest(manager)) ?? '';
    expect(await certifiedParts()).toEqual([false, false, false, false, false]);
    await killDuring(() => grantByHttp(manager, path), lasts);
    const parts = await certifiedParts();
    expect(new Set(parts).size).toBe(1);
    if (!parts[0]) await grantByHttp(manager, path);
    expect(await certifiedParts()).toEqual([true, true, true, true, true]);
  });
});
