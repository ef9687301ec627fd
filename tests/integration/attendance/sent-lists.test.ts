import { POST as send } from '@/app/api/attendance/[runId]/route';
import { LIST_BYTES_MAX, LIST_ROWS_MAX } from '@/lib/attendance/attendance-list';
import { FILE_FIELD, LIST_FIELD, MEETING_FIELD } from '@/lib/attendance/list-places';
import { closeRun } from '@/lib/server/attendance/close-run';
import { showPreview } from '@/lib/server/attendance/shown-list';
import { OWN_ORIGIN_HEADER } from '@/lib/shared/posted-form';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { HOST, logIn } from '../asking';
import { codesOf, expectOk } from '../journey';
import { at, attendee, creditsOf, key, planned, runOf, save } from './attendance-people';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

type Given = { pasted?: string; file?: Uint8Array; meeting?: string; headers?: Record<string, string> };

/** Where it leads: "?fout=…" when it was refused. */
async function sent(runId: string, { pasted = '', file, meeting = '', headers = {} }: Given) {
  const form = new FormData();
  form.append(LIST_FIELD, pasted);
  form.append(MEETING_FIELD, meeting);
  form.append(FILE_FIELD, new File(file ? [Buffer.from(file)] : [], file ? 'lijst.csv' : ''));
  const made = new Request('https://elders', { method: 'POST', body: form });
  const body = Buffer.from(await made.arrayBuffer());
  const own = { [OWN_ORIGIN_HEADER]: `https://${HOST}`, origin: `https://${HOST}` };
  const content = {
    'content-type': made.headers.get('content-type') ?? '',
    'content-length': String(body.length),
  };
  const request = new Request(`https://${HOST}/`, {
    method: 'POST',
    body,
    headers: { ...own, ...content, ...headers },
  });
  const response = await send(request, { params: Promise.resolve({ runId }) });
  return response.headers.get('location')?.replace(`/opleider/uitvoeringen/${runId}/lijst`, '') ?? response.status;
}

async function run() {
  await logIn(academy.contact);
  return planned(academy.contact, courseId);
}

async function previewOf(runId: string) {
  const preview = await showPreview(await runOf(academy.contact, runId));
  return preview?.rows.map((row) => [row.said, 'row' in row ? row.row.meetings : row.text]);
}

describe('a list that is sent', () => {
  it('as Excel’s Unicode text, with its header and for one meeting, is previewed', async () => {
    const { id } = await run();
    const one = await attendee(db);
    const file = Buffer.from(`\uFEFFNummer\tNaam\r\n${one.row}\r\n\tA.\u00a0Zonder\r\n`, 'utf16le');
    expect(await sent(id, { file, meeting: '2' })).toBe('');
    expect(await previewOf(id)).toEqual([
      ['number_missing', 'A. Zonder'],
      ['matches', [2]],
    ]);
  });

  it('pasted goes before a file that is chosen too', async () => {
    const { id } = await run();
    const [one, other] = [await attendee(db), await attendee(db)];
    expect(await sent(id, { pasted: `${one.row}\n${one.row}`, file: Buffer.from(other.row) })).toBe('');
    expect(await previewOf(id)).toEqual([
      ['already_listed', []],
      ['matches', []],
    ]);
  });

  it('of another course, by its days, has no row that is saved', async () => {
    const { id } = await run();
    const one = await attendee(db);
    expect(await sent(id, { pasted: `Nummer;Naam;Datum\n${one.row.replace('\t', ';')};3-3-2026` })).toBe('');
    expect(await previewOf(id)).toEqual([['day_outside', expect.stringContaining(one.number)]]);
    expect((await showPreview(await runOf(academy.contact, id)))?.toSave).toBe(0);
  });

  it.each<[string, Given, string]>([
    ['empty', {}, 'list_empty'],
    ['a header alone', { pasted: 'Nummer\tNaam' }, 'list_empty'],
    ['a workbook', { file: new Uint8Array([0x50, 0x4b, 3, 4, 20]) }, 'list_is_spreadsheet'],
    ['a picture', { file: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff, 0x81]) }, 'list_unreadable'],
    ['no form', { headers: { 'content-type': 'multipart/form-data; boundary=none' } }, 'list_unreadable'],
    ['ten megabytes of lines', { pasted: 'Nummer\tNaam\n'.repeat(LIST_BYTES_MAX / 14) }, 'list_too_long'],
    ['a file of ten megabytes', { file: Buffer.alloc(LIST_BYTES_MAX, '104233;A. Jansen\n') }, 'list_too_long'],
    ['more than ten megabytes', { file: Buffer.alloc(LIST_BYTES_MAX + 200_000, 'a') }, 'list_too_large'],
  ])('that is %s is refused, and leaves what was pasted before', async (_, given, code) => {
    const { id } = await run();
    expect(await sent(id, { pasted: (await attendee(db)).row })).toBe('');
    expect(await sent(id, given)).toBe(`?fout=${code}`);
    expect(await previewOf(id)).toHaveLength(1);
  });

  it('of five thousand rows is previewed, saved and closed, each row once', async () => {
    await db.prisma.setting.updateMany({ where: { key: 'attendance_rows_per_day' }, data: { value: 20_000 } });
    const { id } = await run();
    const one = await attendee(db);
    const others = Array.from({ length: LIST_ROWS_MAX - 2 }, (_, row) => `LKLR-${500_000 + row}\tA. Jansen`);
    const pasted = [one.row, ...others, one.row].join('\r\n');
    expect(await sent(id, { pasted })).toBe('');
    const { counts } = (await showPreview(await runOf(academy.contact, id))) ?? {};
    expect([...(counts ?? [])]).toEqual([
      ['matches', 1],
      ['not_found_kept', LIST_ROWS_MAX - 2],
      ['already_listed', 1],
    ]);
    expect(expectOk(await save(academy.contact, id)).added).toBe(LIST_ROWS_MAX - 1);
    expect(await sent(id, { pasted })).toBe('');
    expect(codesOf(await save(academy.contact, id))).toEqual(['nothing_to_save']);
    expectOk(await closeRun(key(await runOf(academy.contact, id)), at(academy.contact)));
    expect(await creditsOf(db, one.id, id)).toHaveLength(1);
    expect(await sent(id, { pasted: `${pasted}\r\n${one.row}` })).toBe('?fout=run_closed');
  });

  it('for a run of somebody else, or from another site, is refused', async () => {
    const { id } = await run();
    const row = 'LKLR-104233\tA. Jansen';
    expect(await sent(id, { pasted: row, headers: { origin: 'https://elders.example' } })).toBe(403);
    await logIn((await provider(db, 'Een ander')).contact);
    expect(await sent(id, { pasted: row })).toBe('?fout=run_unknown');
    expect(await previewOf(id)).toBeUndefined();
  });
});
