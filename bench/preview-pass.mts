// What a norm set would do to everybody in a full register, beside the bare rule over portfolios of the same size: `node
// preview-pass.mts ACTIVITIES`, with the variables of an installation that isn't running, prints what was measured as JSON.
import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { plus } from '@/lib/content/amounts';
import { cycleOn } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { findDraft, saveDraft } from '@/lib/server/normsets/data/drafts';
import { findPreview, listPreviewable } from '@/lib/server/normsets/data/previews';
import { previewNormset } from '@/lib/server/normsets/preview-normset';
import { startDraft } from '@/lib/server/normsets/start-draft';
import { workPages } from '@/lib/server/normsets/work-preview-queue';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database, inTransaction } from '@/lib/server/platform/db/database';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import { addDays } from '@/lib/shared/calendar-date';
import { timed } from './timed.mts';

/** Both are people a second. */
export type PreviewPass = { people: number; previewed: number; bare: number };

const SAMPLE = 2_000;
const [activities = ''] = process.argv.slice(2);
const { pool, prisma } = await database();
await jobs();
const at = { actor: await newManager(), ...moment() };
await fillPortfolios(Number(activities));
const draftId = await readyDraft();
const draft = await findDraft(draftId);
const begun = await previewNormset({ draftId, version: draft?.version ?? 0 }, at);
if (!begun.ok) throw new Error(JSON.stringify(begun));
const run = (await findPreview(draftId))?.run ?? 0;
const preview = await timed(() => workPages({ draftId, run }, { pages: Number.POSITIVE_INFINITY }));
const made = await findPreview(draftId);
if (!made?.finishedAt || made.counts.changed === 0) throw new Error('The preview changed nothing for anybody.');
const measured: PreviewPass = {
  people: made.counts.looked,
  previewed: made.counts.looked / preview.seconds,
  bare: await bareRate(),
};
await closeJobs();
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

async function newManager(): Promise<AccountActor> {
  const email = `${randomUUID()}@register.example`;
  const account = { email, emailNormalised: email, name: 'Beheer', roles: ['register_manager' as const] };
  const { id } = await prisma.account.create({ data: { ...account, createdAt: new Date() } });
  return { kind: 'account', accountId: id, sessionId: '', ...account };
}

/** So many each, around today: the last of them are planned. */
async function fillPortfolios(each: number) {
  const [held] = (await listNormsets()).map(({ normSet }) => normSet);
  const codes = held?.activityTypes.map(({ code }) => code) ?? [];
  await pool.query(
    `INSERT INTO activity (id, registration_id, state, type_code, title, last_day, units, created_at, updated_at, submitted_at)
     SELECT gen_random_uuid(), r.id, 'approved', ($2::text[])[1 + n % $3::int], 'Activiteit',
       current_date + 40 * (n - $1::int + 2), 4, now(), now(), now()
     FROM registration r CROSS JOIN generate_series(1, $1::int) AS n WHERE r.state IN ('registered', 'certified')`,
    [each, codes, codes.length],
  );
  await pool.query('ANALYZE activity');
}

/** A copy for tomorrow by which everything gives another point. */
async function readyDraft(): Promise<string> {
  const last = (await listNormsets()).at(-1);
  const started = await startDraft({ normsetId: last?.id ?? '', kind: 'copy' }, at);
  if (!started.ok) throw new Error(JSON.stringify(started));
  const copy = await findDraft(started.draftId);
  if (!copy) throw new Error('no draft');
  const activityTypes = copy.rules.activityTypes.map((type) => ({
    ...type,
    pointsPerUnit: plus(type.pointsPerUnit, copy.rules.step),
  }));
  const contents = { ...copy, validFrom: addDays(at.today, 1), rules: { ...copy.rules, activityTypes } };
  await inTransaction((tx) => saveDraft(tx, copy.id, contents, { at: at.now, accountId: at.actor.accountId }));
  return copy.id;
}

/** The rule once for each of some people, whose portfolios are there already. */
async function bareRate(): Promise<number> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const people = await listPreviewable({ after: null, size: SAMPLE });
  const portfolios = await listActivitiesOfAll(people.map(({ id }) => id));
  const given = people.flatMap(({ id, joined }) => {
    const found = cycleOn(normSets, joined, at.today);
    return found.ok ? [{ kept: portfolios.get(id) ?? [], cycle: found.cycle }] : [];
  });
  const work = () => {
    for (const { kept, cycle } of given) cyclePoints(kept, cycle, normSets, at.today);
  };
  work();
  const { seconds } = await timed(work);
  return given.length / seconds;
}
