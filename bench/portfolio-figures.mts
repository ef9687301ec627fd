// The figures of the portfolio: working out its points, Mijn LKLR, and proof that comes in.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { CONSTANT_OWN_PAGE } from './app-copy.mts';
import { compareLoad } from './compare-load.mts';
import { type Installation, script, startProduct } from './installation.mts';
import { freePort, run, start, type Variables } from './processes.mts';
import { type Result, result } from './results.mts';
import { timed } from './timed.mts';

const SIZES = [10, 100, 1_000, 10_000];
const SHOWN_ACTIVITIES = 500;
const UPLOADS = 20;
const UPLOADED_BYTES = 9_500_000;

/** Each beside what it would be if the work grew with n log n from the smallest on: a ratio of 1 or more is no worse. */
export async function measurePoints(project: string, env: Variables): Promise<Result[]> {
  const { stdout } = await run(script('portfolio-rate', ...SIZES.map(String)), {
    cwd: project,
    env,
    core: 'server',
  });
  const rates = JSON.parse(stdout) as number[];
  const [first = 0] = SIZES;
  const work = (size: number) => size * Math.log(size);
  return SIZES.map((size, index) =>
    result({
      name: `points_${size}_activities`,
      unit: 'portfolios/s',
      peer: `n log n from ${first} activities`,
      value: rates[index] ?? 0,
      peer_value: ((rates[0] ?? 0) * work(first)) / work(size),
    }),
  );
}

/** Mijn LKLR of somebody with a full portfolio, and their proof coming in; `folder` is on the disk of the uploads. */
export async function measureOwnPages(installation: Installation, folder: string): Promise<Result[]> {
  const { kind, project, env } = installation;
  const file = join(folder, `own-page-${kind}.json`);
  const { stdout } = await run(script('own-page', `${SHOWN_ACTIVITIES}`, file), { cwd: project, env });
  const headers = JSON.parse(stdout) as { cookie: string };
  const product = await startProduct(installation, { BENCH_OWN_PAGE: file });
  const own = { url: product.url, paths: ['/mijn'], headers };
  const constant = { url: product.url, paths: [CONSTANT_OWN_PAGE], headers };
  expectAlike(await mainOf(own), await mainOf(constant));
  const page = await compareLoad(own, constant);
  const upload = await compareUpload(installation, { url: product.url, headers, folder });
  await product.stop();
  return [
    result({ name: `own_page_${kind}`, unit: 'requests/s', peer: 'the same page from a constant', ...page }),
    result({ name: `upload_${kind}`, unit: 'MB/s', peer: 'busboy, SHA-256 and fsync behind node:http', ...upload }),
  ];
}

/** Says where two pages part. */
function expectAlike(page: string, copy: string) {
  const at = [...page].findIndex((letter, index) => copy[index] !== letter);
  if (page === copy) return;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 160);
  throw new Error(`Mijn LKLR and its copy show different things.\n${around(page)}\n${around(copy)}`);
}

async function mainOf({ url, paths: [path], headers }: { url: string; paths: string[]; headers: { cookie: string } }) {
  const response = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
  const [main] = /<main[\s>].*<\/main>/s.exec(await response.text()) ?? [];
  if (response.status !== 200 || !main) throw new Error(`${path} answers ${response.status}.`);
  return main;
}

/** One page, and as many bytes as a scan of it has. */
async function fullPdf(): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage();
  document.context.register(document.context.stream(randomBytes(UPLOADED_BYTES)));
  return Buffer.from(await document.save());
}

type Place = { url: string; headers: { cookie: string }; folder: string };

/** One file after another, by turns with the peer. */
async function compareUpload({ kind, project, env }: Installation, { url, headers: { cookie }, folder }: Place) {
  const bare = join(folder, `bare-uploads-${kind}`);
  mkdirSync(bare);
  const port = await freePort();
  const peer = await start(script('bare-upload', `${port}`, bare), { cwd: project, env, core: 'server' });
  const bytes = await fullPdf();
  const headers = { cookie, accept: 'application/json', origin: url };
  const uploadTo = (address: string) => async () => {
    const body = new FormData();
    body.append('file', new Blob([bytes], { type: 'application/pdf' }), 'proof.pdf');
    const response = await fetch(address, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`An upload answers ${response.status}: ${await response.text()}`);
  };
  const [own, other] = [uploadTo(`${url}/api/uploads`), uploadTo(`http://127.0.0.1:${port}/`)];
  await own();
  await other();
  const taken = { own: 0, other: 0 };
  for (let turn = 0; turn < UPLOADS; turn++) {
    taken.own += (await timed(own)).seconds;
    taken.other += (await timed(other)).seconds;
  }
  await peer.stop();
  const megabytes = (UPLOADS * bytes.length) / 1e6;
  return { value: megabytes / taken.own, peer_value: megabytes / taken.other };
}
