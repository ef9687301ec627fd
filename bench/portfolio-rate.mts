// How many portfolios of each size are worked out in a second: `node portfolio-rate.mts SIZE...` prints the figures as JSON.

import { normSetEntrySchema } from '@/lib/content/normset-file';
import { cycleOn } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import seed from '@/prisma/seed/content/normset.json';
import { makeActivities } from './made-activities.mts';

const ROUNDS = 7;
const ROUND_MS = 250;

const normSets = [normSetEntrySchema.parse(seed).normSet];
const joined = calendarDate('2020-06-01');
const found = cycleOn(normSets, joined, calendarDate('2026-06-01'));
if (!found.ok) throw new Error('The first norm set has no cycle in 2026.');
const { cycle } = found;
const today = addDays(cycle.start, 900);

const sizes = process.argv.slice(2).map(Number);
const portfolios = sizes.map((size) => makeActivities(size, cycle));
const rates = sizes.map((): number[] => []);
// By turns, so that a busy moment falls on all sizes alike; the first round only warms up.
for (let round = 0; round <= ROUNDS; round++)
  for (const [index, portfolio] of portfolios.entries()) {
    const rate = ratePerSecond(() => cyclePoints(portfolio, cycle, normSets, today));
    if (round > 0) rates[index]?.push(rate);
  }
console.log(JSON.stringify(rates.map((all) => all.toSorted((a, b) => a - b)[(ROUNDS - 1) / 2])));

function ratePerSecond(work: () => { ok: boolean }): number {
  const begin = performance.now();
  let done = 0;
  let taken = 0;
  do {
    if (!work().ok) throw new Error('A portfolio was refused.');
    done += 1;
    taken = performance.now() - begin;
  } while (taken < ROUND_MS);
  return (done * 1000) / taken;
}
