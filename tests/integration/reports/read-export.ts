import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { ExportedList } from '@/lib/reports/exports';
import { exportList } from '@/lib/server/reports/export-list';

/** A list's file, as it leaves and as a spreadsheet reads it. */
export async function readExport(list: ExportedList, asked: Parameters<typeof exportList>[1]) {
  const file = (await buffer(await exportList(list, asked))).toString();
  const rows: string[][] = parse(file, { bom: true, delimiter: ';' });
  return { file, heads: rows[0] ?? [], rows: rows.slice(1) };
}
