import 'server-only';
import type { Readable } from 'node:stream';
import type { AccountActor } from '@/lib/access/actor';
import { RUN_PARAM } from '@/lib/attendance/run-list';
import { MAILING_PARAM } from '@/lib/mailings/receiver-list';
import { PROVIDER_PARAM } from '@/lib/providers/provider-query';
import { type ExportedList, exportOfFigure } from '@/lib/reports/exports';
import { type FigureName, figureNames, figureSeries } from '@/lib/reports/figures';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { isUuid } from '@/lib/shared/ids';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { exportColumns } from '@/lib/text/nl/reports/exports';
import { labelledRows } from '@/lib/text/nl/reports/figure-rows';
import { figuresText, leftOut } from '@/lib/text/nl/reports/figures';
import { type CsvRow, csvOf } from './csv';
import { exportedRows } from './exported-rows';
import { openFigures } from './open-figures';

type Asked = Context<AccountActor> & { params: AddressParams };

/** All of a list or a plot as a file. Recorded when it begins, and with how many rows left when it ends or is broken off. */
export async function exportList(list: ExportedList, asked: Asked): Promise<Readable> {
  const figure = figureNames.find((name) => exportOfFigure[name] === list);
  const { columns, rows } = figure ? await figureFile(figure, asked) : await listFile(list, asked);
  const what = { list, ...namedIn(list, asked.params) };
  await noted('export_begun', asked, what);
  return csvOf(
    columns,
    counted(rows, (count) => noted('list_exported', asked, { ...what, rows: count })),
  );
}

/** A list of one thing: by which word its address names that. */
const NAMED_BY: Partial<Record<ExportedList, string>> = {
  ontvangers: MAILING_PARAM,
  presentielijst: RUN_PARAM,
  'opleider-contactpersonen': PROVIDER_PARAM,
  'opleider-uitnodigingen': PROVIDER_PARAM,
};

/** By its id alone: whatever else is typed there is recorded nowhere. */
function namedIn(list: ExportedList, params: AddressParams): { of?: string } {
  const name = NAMED_BY[list];
  const id = name === undefined ? '' : firstValue(params[name]);
  return isUuid(id) ? { of: id } : {};
}

type File = { columns: Readonly<Record<string, string>>; rows: AsyncIterable<CsvRow> };

async function listFile(list: ExportedList, asked: Asked): Promise<File> {
  const name = list as keyof typeof exportedRows;
  return { columns: exportColumns[name], rows: await exportedRows[name](asked) };
}

/** What the page shows, so with nothing in it that the page hides. */
async function figureFile(name: FigureName, { today }: Asked): Promise<File> {
  const { figures, hideBelow, typeNames } = await openFigures(today);
  const shown = figures.find((figure) => figure.name === name)?.rows ?? [];
  const series = figureSeries[name];
  const columns = {
    label: figuresText.figures[name].key,
    ...Object.fromEntries(series.map((code) => [code, figuresText.series[code]])),
  };
  async function* rows(): AsyncGenerator<CsvRow> {
    for (const { label, values } of labelledRows(name, shown, typeNames))
      yield { label, ...Object.fromEntries(series.map((code, place) => [code, printed(values[place])])) };
  }
  const { inFull } = leftOut(name, hideBelow);
  const printed = (value: number | null | undefined) =>
    value === null || value === undefined ? inFull : String(value);
  return { columns, rows: rows() };
}

async function* counted(rows: AsyncIterable<CsvRow>, onEnd: (count: number) => Promise<void>) {
  let count = 0;
  try {
    for await (const row of rows) {
      yield row;
      count++;
    }
  } finally {
    await onEnd(count);
  }
}

async function noted(
  event: 'export_begun' | 'list_exported',
  { actor, now }: Asked,
  details: { list: string; of?: string; rows?: number },
) {
  await inTransaction((tx) => record(tx, event, REGISTER_SUBJECT, by(actor, 'register_manager', now), details));
}
