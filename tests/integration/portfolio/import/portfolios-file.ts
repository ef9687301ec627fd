import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActivityColumn, activityColumns, type TotalsColumn, totalsColumns } from '@/lib/portfolio/import/columns';
import {
  importPortfolios,
  type PortfolioReport,
  type PortfolioRequest,
} from '@/lib/server/portfolio/import/import-portfolios';
import type { TestDatabase } from '@/tests/support/database';
import { now, today } from '../../journey';

export type Row = Partial<Record<ActivityColumn, string>>;
export type Total = Partial<Record<TotalsColumn, string>>;

const folder = mkdtempSync(join(tmpdir(), 'lklr-portfolios-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Something that nothing is wrong with, with what a test is about. */
export function done(registration_number: string, reference: string, given: Row = {}): Row {
  return {
    ...{
      registration_number,
      reference,
      type: 'taken_over_a1',
      title: 'Studiereis',
      last_day: '2024-05-17',
      units: '6',
    },
    ...given,
  };
}

export function total(registration_number: string, points: string, accredited: string, given: Total = {}): Total {
  return { registration_number, cycle_start: '2021-01-01', total: points, accredited, ...given };
}

export function textOf<Column extends string>(columns: readonly Column[], rows: Partial<Record<Column, string>>[]) {
  return [columns.join(','), ...rows.map((cells) => columns.map((column) => cells[column] ?? '').join(',')), ''].join(
    '\n',
  );
}

/** From files of their own, the totals only where they are given. */
export function takeOver(
  rows: Row[] | string,
  { totals, ...options }: Partial<PortfolioRequest> & { totals?: Total[] } = {},
): Promise<PortfolioReport> {
  const file = join(folder, 'portfolios.csv');
  const control = join(folder, 'totals.csv');
  writeFileSync(file, typeof rows === 'string' ? rows : textOf(activityColumns, rows));
  if (totals) writeFileSync(control, textOf(totalsColumns, totals));
  return importPortfolios({ file, control: totals ? control : null, dryRun: false, now, today, ...options });
}

let people = 0;

/** Somebody in the register since its start, without a login; answers their number. */
export async function member({ prisma }: TestDatabase, given: object = {}): Promise<string> {
  people += 1;
  const number = `LKLR-${400_000 + people}`;
  await prisma.registration.create({
    data: {
      ...{ number, numberNormalised: String(400_000 + people), state: 'registered', birthSurname: 'Smit' },
      ...{ registeredOn: new Date('2016-01-01'), imported: true, createdAt: now },
      ...given,
    },
  });
  return number;
}
