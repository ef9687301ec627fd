import 'server-only';
import { type Figure, type FigureName, type FigureRow, figureRows, isFigureName } from '@/lib/reports/figures';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export async function listFigures(): Promise<Figure[]> {
  const rows = await (await reader()).figure.findMany();
  return rows.flatMap((row) => {
    const read = figureRows.safeParse(row.rows);
    return isFigureName(row.code) && read.success
      ? [{ name: row.code, day: fromColumn(row.day), rows: read.data }]
      : [];
  });
}

type Computed = { name: FigureName; day: CalendarDate; rows: FigureRow[] };

export async function keepFigure(tx: Transaction, { name, day, rows }: Computed, computedAt: Date) {
  const data = { day: toColumn(day), computedAt, rows };
  await tx.figure.upsert({ where: { code: name }, create: { code: name, ...data }, update: data });
}
