import { POST } from '@/app/api/attendance/[runId]/route';
import { COMPLETED_FIELD, FILE_FIELD, LIST_FIELD, MEETING_FIELD } from '@/lib/attendance/list-places';
import { closeRun } from '@/lib/server/attendance/close-run';
import { findTypedList } from '@/lib/server/attendance/data/pasted-lists';
import { showPreview } from '@/lib/server/attendance/shown-list';
import { OWN_ORIGIN_HEADER } from '@/lib/shared/posted-form';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { HOST, logIn } from '../asking';
import { expectOk } from '../journey';
import { at, attendee, key, paste, planned, runOf, save } from './attendance-people';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
beforeEach(() => logIn(academy.contact));
afterAll(() => db.close());

const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row + 1}\tA. Jansen`).join('\n');
const typed = { [LIST_FIELD]: '1\tA. Jansen', [MEETING_FIELD]: '2', [COMPLETED_FIELD]: '3-11-2026' };

/** As a form without script sends it; answers what its page’s address says of it. */
async function send(runId: string, fields: Record<string, string>, file?: Buffer): Promise<string | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append(FILE_FIELD, new File([new Uint8Array(file)], 'lijst.csv'));
  const made = new Request('https://elders', { method: 'POST', body: form });
  const content = Buffer.from(await made.arrayBuffer());
  const headers = {
    ...{ [OWN_ORIGIN_HEADER]: `https://${HOST}`, origin: `https://${HOST}`, 'content-length': String(content.length) },
    'content-type': made.headers.get('content-type') ?? '',
  };
  const request = new Request(`https://${HOST}/api/attendance/${runId}`, { method: 'POST', body: content, headers });
  const response = await POST(request, { params: Promise.resolve({ runId }) });
  return new URL(response.headers.get('location') ?? '', `https://${HOST}`).searchParams.get('fout');
}

const newRun = async () => (await planned(academy.contact, courseId)).id;

describe('a list that is refused', () => {
  it.each([
    ['nothing was typed', 'list_empty', { ...typed, [LIST_FIELD]: ' ' }, undefined],
    ['it has more rows than are taken', 'list_too_long', { ...typed, [LIST_FIELD]: rows(5_001) }, undefined],
    ['its file is a workbook', 'list_is_spreadsheet', { ...typed, [LIST_FIELD]: '' }, Buffer.from('PK\x03\x04')],
    ['its file is too large', 'list_too_large', { ...typed, [LIST_FIELD]: '' }, Buffer.alloc(11 * 1024 * 1024, 'a\n')],
  ])('because %s gives back what was typed', async (_, code, fields, file) => {
    const runId = await newRun();
    expect(await send(runId, fields, file)).toBe(code);
    // A browser sends each line's end so.
    expect(await findTypedList(runId)).toEqual({ ...fields, list: fields.list?.replaceAll('\n', '\r\n') });
  });

  it('because the rows of the day were used gives back what was typed, beside the preview of before', async () => {
    const busy = await provider(db, 'Drukke academie');
    const { id } = await planned(busy.contact, (await accredited(db, busy.id)).courseId);
    await logIn(busy.contact);
    expectOk(await paste(busy.contact, id, rows(1_999)));
    expect(await send(id, { [LIST_FIELD]: '1\tA. Jansen\n2\tB. Jansen' })).toBe('rows_of_today_used');
    expect((await findTypedList(id))[LIST_FIELD]).toBe('1\tA. Jansen\r\n2\tB. Jansen');
    expect((await showPreview(await runOf(busy.contact, id)))?.rows).toHaveLength(1_999);
  });

  it('because its run is closed leaves nothing behind', async () => {
    const runId = await newRun();
    expectOk(await paste(academy.contact, runId, (await attendee(db)).row));
    expectOk(await save(academy.contact, runId));
    expectOk(await closeRun(key(await runOf(academy.contact, runId)), at(academy.contact)));
    expect(await send(runId, typed)).toBe('run_closed');
    expect(await db.prisma.pastedList.count({ where: { runId } })).toBe(0);
  });

  it('because it is of another organisation leaves nothing behind', async () => {
    const runId = await newRun();
    await logIn((await provider(db, 'Andere academie')).contact);
    expect(await send(runId, typed)).toBe('run_unknown');
    expect(await db.prisma.pastedList.count({ where: { runId } })).toBe(0);
  });
});

it('a list that can be previewed gives back what was typed, to be mended', async () => {
  const runId = await newRun();
  expect(await send(runId, typed)).toBeNull();
  expect(await findTypedList(runId)).toEqual(typed);
  expect((await showPreview(await runOf(academy.contact, runId)))?.rows).toHaveLength(1);
});
