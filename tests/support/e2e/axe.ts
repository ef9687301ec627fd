import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** A phone, and a screen of 1280 pixels at 200 %: nothing may have to scroll sideways there either. */
const BETWEEN = [
  { width: 390, height: 844 },
  { width: 640, height: 450 },
];
/** Held upright, the narrowest on which a table is a table; lying, where the Snelmenu stands beside it and leaves it least. */
const TABLETS = [
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** A folder to write a screenshot of every page to, at both widths. */
const screenshots = process.env.SCREENSHOTS;
if (screenshots) mkdirSync(screenshots, { recursive: true });

type AxeResults = { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** What axe finds in a page, narrow and wide, and how many pixels a line sticks out, between them too. It is left wide. */
export async function faultsAtBothWidths(page: Page, name: string): Promise<object[]> {
  const faults: object[] = [];
  for (const viewport of [NARROW, ...BETWEEN, WIDE]) {
    const { width } = viewport;
    await page.setViewportSize(viewport);
    if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) faults.push({ width, over });
    if (BETWEEN.includes(viewport)) continue;
    for (const finding of await findings(page)) faults.push({ width, ...finding });
  }
  return faults;
}

async function findings(page: Page) {
  // Evaluated by the debugger, so the page's own policy may stay as strict as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (values) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  }));
}

type TableFault = { label: string | null; fault: string };

/** Tables that don't fit: measured wide and on a tablet, and as cards on a phone and at 200 %. The page is left wide. */
export async function tableFaults(page: Page): Promise<TableFault[]> {
  const faults: TableFault[] = [];
  for (const viewport of [NARROW, ...BETWEEN, ...TABLETS, WIDE]) {
    await page.setViewportSize(viewport);
    faults.push(
      ...(await page.evaluate(
        (isNarrow) => {
          const regions = [...document.querySelectorAll('.table-region')].filter((one) => one.checkVisibility());
          return regions.flatMap((region) => {
            const label = region.getAttribute('aria-label');
            // Two or three short columns stay a table.
            const row = region.querySelector('.table:not(.table-few) tbody tr');
            const table = region.querySelector('table');
            const over = Math.max(region.scrollWidth, table?.offsetWidth ?? 0) - region.clientWidth;
            const found = [
              ...(over > 0 ? [`${over} px wider than its box`] : []),
              ...(region.scrollHeight > region.clientHeight ? ['scrolls up and down'] : []),
              ...(isNarrow && row && getComputedStyle(row).display !== 'grid' ? ['no card'] : []),
            ];
            return found.map((fault) => ({ label, fault: `${window.innerWidth} px: ${fault}` }));
          });
        },
        !TABLETS.includes(viewport) && viewport !== WIDE,
      )),
    );
  }
  return faults;
}
