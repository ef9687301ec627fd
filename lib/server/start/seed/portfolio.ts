import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Hundredths } from '@/lib/content/amounts';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createActivity } from '@/lib/server/portfolio/data/activities';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';

const done = z.object({
  type: z.string(),
  title: z.string(),
  organiser: z.string(),
  /** Its last day: so long before today, or a day of its own. */
  daysAgo: z.int().optional(),
  onDay: z.iso.date().optional(),
  lasted: z.int().default(0),
  units: z.number(),
  state: z.enum(['draft', 'submitted', 'approved']),
  learned: z.string().default(''),
  /** Of one that was taken over: nobody decided on it here. */
  reference: z.string().default(''),
});
const portfolios = z.record(z.string(), z.array(done));
type Done = z.output<typeof done>;

export async function seedPortfolio(tx: Transaction, email: string, registrationId: string, moment: Moment) {
  const file = join(process.cwd(), 'prisma', 'seed', 'portfolio.json');
  const entries = portfolios.parse(JSON.parse(readFileSync(file, 'utf8')))[email] ?? [];
  for (const entry of entries) await add(tx, entry, registrationId, moment);
}

async function add(tx: Transaction, entry: Done, registrationId: string, { now, today }: Moment) {
  const lastDay = entry.onDay ? calendarDate(entry.onDay) : addDays(today, -(entry.daysAgo ?? 0));
  const firstDay = entry.lasted > 0 ? addDays(lastDay, -entry.lasted) : null;
  const { type: typeCode, title, organiser, learned, state, reference } = entry;
  const units = (entry.units * 100) as Hundredths;
  const contents = { typeCode, title, firstDay, lastDay, units, organiser, role: '', learned };
  const id = await createActivity(tx, { ...contents, registrationId, createdAt: now });
  if (id === null || state === 'draft') return;
  const isForReview = state === 'submitted' && typeCode === 'giving_training';
  await tx.activity.update({
    where: { id },
    data: {
      state,
      submittedAt: now,
      reviewFrom: isForReview ? now : null,
      courseKey: courseKeyOf({ typeCode, title, organiser, lastDay }),
      ...(reference !== '' && { source: 'taken_over', reference }),
    },
  });
  if (state === 'approved' && reference === '')
    await tx.activityDecision.create({
      data: { activityId: id, outcome: 'approved', reason: '', decidedAt: now },
    });
}
