import { evidenceLimits } from '@/lib/portfolio/evidence';
import { calendarDate } from '@/lib/shared/calendar-date';
import { uploadReasonText } from '@/lib/text/nl/portfolio/evidence';
import { activityFields, activityRemarkText } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { fieldErrorText, formText } from '@/lib/text/nl/shared/forms';
import { type Answer, type HttpClient, typedIn } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { draftByHttp, filesOn, PORTFOLIO, pdfFile, sendFiles, training } from '@/tests/support/e2e/portfolio-by-http';
import { hugePicture, jpeg, MEGABYTE, pdf, polyglot, svg, zipBomb } from '@/tests/support/evidence-samples';

let server: LentServer;
let carla: HttpClient;
beforeAll(async () => {
  server = await lentServer({ env: { REGISTER_TODAY: '2026-06-15' } });
  carla = await clientOf(server, personas.carla);
}, 240_000);
afterAll(async () => {
  // Nothing that somebody sends is our failure.
  expect(await server.printed()).not.toMatch(/failed|"level":50/);
  await server.stop();
});

describe('a file that is not what it should be', () => {
  const limits = evidenceLimits({
    evidenceFileMegabytes: 10,
    evidenceFilesPerActivity: 10,
    evidencePersonMegabytes: 500,
    evidencePictureMegapixels: 108,
  } as never);
  let path: string;
  beforeAll(async () => {
    path = await draftByHttp(carla);
  });

  it.each([
    {
      what: 'a Word file named .pdf',
      name: 'bewijs.pdf',
      bytes: () => Buffer.from('PK\u0003\u0004 een brief'),
      code: 'other_kind',
    },
    { what: 'a file of nothing', name: 'leeg.pdf', bytes: () => Buffer.alloc(0), code: 'empty' },
    { what: 'eleven megabytes', name: 'groot.pdf', bytes: () => pdf(11 * MEGABYTE), code: 'too_large' },
    { what: 'a zip that unfolds, named .pdf', name: 'bom.pdf', bytes: zipBomb, code: 'other_kind' },
    { what: 'a drawing with a script in it', name: 'plaatje.svg', bytes: svg, code: 'other_kind' },
    { what: 'the same, named .png', name: 'plaatje.png', bytes: svg, code: 'other_kind' },
    { what: 'a picture of 60,000 by 60,000', name: 'reus.png', bytes: hugePicture, code: 'too_many_pixels' },
    { what: 'half a PDF', name: 'half.pdf', bytes: () => pdf(4096).subarray(0, 2048), code: 'pdf_unreadable' },
  ] as const)('is refused in words, and nothing of it is kept: $what', async ({ name, bytes, code }) => {
    const sent = await sendFiles(carla, path, [{ name, mimeType: 'application/pdf', buffer: bytes() }]);
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining(`1-${code}`)]);
    const page = await carla.follow(sent);
    expect(page.status).toBe(200);
    expect(page.text).toContain(uploadReasonText(code, limits));
    expect(page.text).toContain(activityRemarkText({ code: 'evidence_needed' }));
  });

  it('answers a form without a file, and one that isn’t a form', async () => {
    const empty = await carla.follow(await sendFiles(carla, path, []));
    expect([empty.status, empty.text.includes(uploadReasonText('no_file', limits))]).toEqual([200, true]);
    const noForm = await carla.post(path.replace(PORTFOLIO, '/api/uploads'), '{"bestand":1}', {
      'content-type': 'application/json',
    });
    expect((await carla.follow(noForm)).status).toBe(200);
    expect(await filesOn(carla, path)).toEqual([]);
  });

  it('keeps the good ones of several, and says which were not', async () => {
    const several = await draftByHttp(carla, { ...training, title: 'Meer bestanden' });
    const bad = { name: 'x.svg', mimeType: 'image/svg+xml', buffer: svg() };
    const { text } = await carla.follow(
      await sendFiles(carla, several, [pdfFile('een.pdf'), bad, pdfFile('drie.pdf')]),
    );
    expect(text).toContain(`Bestand 2: ${uploadReasonText('other_kind', limits)}`);
    expect(await filesOn(carla, several)).toHaveLength(2);
  });

  it('is a JPEG whatever it is called, and gets the name of one', async () => {
    const named = await draftByHttp(carla, { ...training, title: 'Andere naam' });
    await sendFiles(carla, named, [{ name: 'foto.pdf', mimeType: 'application/pdf', buffer: await jpeg() }]);
    const [file = ''] = await filesOn(carla, named);
    const { headers } = await carla.get(file);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toMatch(/^attachment;.*foto\.jpe?g/);
  });

  it('is a PDF by the name of .jpg: kept as what it is', async () => {
    const named = await draftByHttp(carla, { ...training, title: 'Verkeerde naam' });
    await sendFiles(carla, named, [{ name: 'scan.jpg', mimeType: 'image/jpeg', buffer: pdf() }]);
    const [file = ''] = await filesOn(carla, named);
    const { headers } = await carla.get(file);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(/^attachment;.*scan\.pdf/);
  });

  it.each([
    { name: 'pagina.html', mimeType: 'text/html' },
    { name: '"><script>.pdf', mimeType: 'application/pdf' },
    { name: '../../../etc/passwd', mimeType: 'application/pdf' },
    { name: `${'lang'.repeat(200)}.pdf`, mimeType: 'application/pdf' },
    { name: 'r\u202efdp.exe', mimeType: 'application/pdf' },
  ])('is never a page, though it holds one: $name', async (file) => {
    const kept = await draftByHttp(carla, { ...training, title: `Veelvorm ${file.mimeType}` });
    const sent = await sendFiles(carla, kept, [{ ...file, buffer: polyglot() }]);
    expect(sent.location).toContain('bewaard=1');
    const [href = ''] = await filesOn(carla, kept);
    const { status, headers, html } = await carla.get(href);
    expect(status).toBe(200);
    expect(html).toContain('<script>');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"<>/\\]{1,255}"/);
  });
});

describe('what somebody types of an activity', () => {
  const dateGone = fieldErrorText({ code: 'not_a_date' }, activityFields.lastDay);
  const range = fieldErrorText({ code: 'out_of_range', min: 0.01, max: 10_000 }, activityFields.units);
  const noNumber = fieldErrorText({ code: 'not_a_number' }, activityFields.units);

  const save = (values: Record<string, string>) => async () => {
    const page = await carla.visit(`${PORTFOLIO}/toevoegen`);
    return carla.submit(page, { ...training, ...values }, { button: activityFormText.save });
  };
  const keptIn = (answer: Answer, name: string) => {
    const field = answer.document.querySelector(`main [name=${name}]`);
    return field && typedIn(field);
  };

  it.each([
    { field: 'lastDay', typed: '29-2-2026', said: dateGone },
    { field: 'lastDay', typed: '31-4-2026', said: dateGone },
    { field: 'lastDay', typed: '31-12-1899', said: dateGone },
    { field: 'lastDay', typed: '1-1-9999', said: dateGone },
    { field: 'lastDay', typed: 'gisteren', said: fieldErrorText({ code: 'date_unreadable' }, activityFields.lastDay) },
    {
      field: 'firstDay',
      typed: '13-5-2026',
      said: fieldErrorText({ code: 'first_day_after_last' }, activityFields.firstDay),
    },
    { field: 'units', typed: '-3', said: range },
    { field: 'units', typed: '0', said: range },
    { field: 'units', typed: '1000000000', said: range },
    { field: 'units', typed: '1e9', said: noNumber },
    { field: 'units', typed: '2,5,5', said: noNumber },
    { field: 'units', typed: 'Infinity', said: noNumber },
    {
      field: 'units',
      typed: '2,125',
      said: fieldErrorText({ code: 'too_many_decimals', max: 2 }, activityFields.units),
    },
    { field: 'title', typed: '', said: fieldErrorText({ code: 'required' }, activityFields.title) },
  ])('is answered in words and stays where it was typed: $typed as $field', async ({ field, typed, said }) => {
    const answer = await save({ organiser: 'Wat er al stond', [field]: typed })();
    expect(answer.status).toBe(200);
    const summary = answer.document.querySelector('.error-summary')?.textContent ?? '';
    expect(summary).toContain(formText.errorSummaryHeading(1));
    expect(summary).toContain(said);
    expect(keptIn(answer, field)).toBe(typed);
    expect(keptIn(answer, 'organiser')).toBe('Wat er al stond');
    expect(keptIn(answer, 'type')).toBe(training.type);
  });

  it.each([
    { typed: '2.5', shown: '2,5' },
    { typed: '2,5', shown: '2,5' },
    { typed: ' 02,50 ', shown: '2,5' },
    { typed: '10000', shown: '10.000' },
  ])('is taken with a point or a comma: $typed', async ({ typed, shown }) => {
    const { text } = await carla.follow(await save({ units: typed, title: `Met ${typed}` })());
    expect(text).toContain(`${shown} uur`);
  });

  it.each([
    { typed: '29-2-2024', shown: '29 februari 2024', remark: null },
    {
      typed: '1-1-1900',
      shown: '1 januari 1900',
      remark: activityRemarkText({ code: 'before_start', countsFrom: calendarDate('2016-01-01') }),
    },
    {
      typed: '31 december 2100',
      shown: '31 december 2100',
      remark: activityRemarkText({ code: 'planned', lastDay: calendarDate('2100-12-31') }),
    },
  ])('is taken as a day: $typed', async ({ typed, shown, remark }) => {
    const before = await ownPoints(carla);
    const { status, text } = await carla.follow(await save({ lastDay: typed, title: `Op ${typed}` })());
    expect(status).toBe(200);
    expect(text).toContain(shown);
    if (remark) expect(text).toContain(remark);
    // None of these days is in this cycle, and the page that adds up goes on doing so.
    expect(await ownPoints(carla)).toEqual(before);
  });
});
