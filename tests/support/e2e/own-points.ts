import { pointsProgressText, requirementName } from '@/lib/text/nl/portfolio/points';
import type { HttpClient } from './http';

const { columns } = pointsProgressText;
const headings = {
  required: columns.required,
  certain: columns.certain,
  likely: columns.likely,
  draft: columns.to_be_assessed,
  planned: columns.planned,
};

export type OwnPoints = Record<keyof typeof headings, number>;

/** What /mijn says in its table of one requirement. */
export async function ownPoints(owner: HttpClient, what: 'total' | 'accredited' = 'total'): Promise<OwnPoints> {
  const { document, text } = await owner.visit('/mijn');
  const table = [...document.querySelectorAll('table')].find(
    (one) => one.querySelector('caption')?.textContent === requirementName(what),
  );
  if (!table) throw new Error(`No points on /mijn: ${text.slice(0, 600)}`);
  const rows = [...table.querySelectorAll('tbody tr')];
  const figureUnder = (heading: string) => {
    const row = rows.find((one) => one.querySelector('th')?.textContent === heading);
    return Number(row?.querySelector('td')?.textContent?.replace(',', '.'));
  };
  return Object.fromEntries(Object.entries(headings).map(([key, heading]) => [key, figureUnder(heading)])) as OwnPoints;
}

/** What has been added since, where anything was. */
export function moved(before: OwnPoints, after: OwnPoints): Partial<OwnPoints> {
  const keys = Object.keys(before) as (keyof OwnPoints)[];
  return Object.fromEntries(
    keys.map((key) => [key, after[key] - before[key]] as const).filter(([, difference]) => difference !== 0),
  );
}
