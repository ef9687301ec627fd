import 'server-only';
import { Secret } from 'otpauth';
import { failedMailTask } from '@/lib/server/mail/data/mails';
import type { Moment } from '@/lib/server/platform/clock';
import { type Ask, takeFreeNumbers } from '@/lib/server/register/data/registration-numbers';
import { importInTransaction } from '@/lib/server/register/import/import-transaction';
import { computeFigures } from '@/lib/server/reports/compute-figures';
import { addDays, addMonths, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { holdsOnlyPersonas, listDemoStaff, writeDemoRows } from '../data/demo-rows';
import { addApplicants, type Someone, several } from './applicants';
import { decided, handedIn } from './applications';
import { addCourses } from './courses';
import { cyclesOf } from './cycles';
import { newPerson } from './people';
import { addPortfolios } from './portfolios';
import { approvedHolder, deregistered, type Holder, importedHolder, lapsed, shielded } from './registrations';
import { storeSampleEvidence } from './sample-evidence';
import { add, at, beginStory, colleague, dayBetween, lastOf, later, type Story } from './story';

/** Those of the register before, and those who came since; the others are in applicants.ts. */
const COUNTS = { imported: 150, approved: 130 };
/** Of so many one has left. */
const LEAVES = 25;

/**
 * Everything in one transaction: a start that is killed leaves none of it, and the next one does it. Not where anybody
 * else is by now. The figures of the first day are there at once, and not only after the morning's work.
 */
export async function seedDemoPeople(moment: Moment) {
  if (!(await holdsOnlyPersonas())) return;
  const story = await beginStory(moment);
  const holders = await tell(story);
  const { outcome } = await importInTransaction(
    'account, registration, application, activity, audit_event, mail',
    async (client) => {
      const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
      await client.query('SELECT 1 FROM installation FOR UPDATE');
      if (!(await holdsOnlyPersonas(ask))) return { outcome: 'there already' };
      await giveNumbers(ask, story, holders);
      await writeDemoRows(client, story.rows);
      return { outcome: 'imported' };
    },
  );
  if (outcome === 'imported') await computeFigures(moment);
}

async function tell(story: Story): Promise<Holder[]> {
  const samples = await storeSampleEvidence('Bewijs van deelname');
  await addStaff(story);
  const runs = addCourses(story);
  const taken = new Set<string>();
  const someone = (came: CalendarDate) => newPerson(story, taken, came);
  const holders = [...importedHolders(story, someone), ...approvedHolders(story, someone)];
  addApplicants(story, someone);
  const leavers = holders.filter(({ isComplete }, nth) => isComplete && nth % LEAVES === LEAVES - 1);
  addPortfolios(story, holders, { runs, samples, leavers });
  for (const holder of leavers) leave(story, holder);
  const stayed = holders.filter((holder) => !leavers.includes(holder) && holder.leavesOn === null && holder.isComplete);
  addMeasures(story, stayed);
  failMails(story);
  return holders;
}

/** Nobody logs in as one of them: a second factor of which nobody has the secret. */
async function addStaff(story: Story) {
  const { begin, draw, staff, words } = story;
  for (const { id, roles: held } of await listDemoStaff())
    staff.push({ id, role: held.includes('register_manager') ? 'register_manager' : 'assessor' });
  for (const { name, email, role } of words.colleagues) {
    const id = draw.uuid();
    const when = at(story, begin);
    const account = { id, email, email_normalised: email, name, roles: [role], created_at: when };
    add(story, 'account', { ...account, totp_secret: new Secret({ size: 20 }).base32, totp_since: when });
    staff.push({ id, role });
  }
}

function importedHolders(story: Story, someone: Someone): Holder[] {
  const { begin, draw } = story;
  return several(COUNTS.imported, () => {
    const joined = addMonths(begin, -draw.int(1, 90));
    return importedHolder(story, someone(begin), joined);
  });
}

/** The more recent, the more of them: a register that is getting known. */
function approvedHolders(story: Story, someone: Someone): Holder[] {
  const { begin, draw, today } = story;
  return several(COUNTS.approved, () => {
    const submittedOn = dayBetween(story, lastOf(begin, addMonths(today, -draw.int(1, 23))), addDays(today, -26));
    const person = someone(addDays(submittedOn, -draw.int(0, 6)));
    const handed = handedIn(story, person, submittedOn);
    const on = later(story, submittedOn, 2, 25);
    const by = decided(story, person, handed, { outcome: 'approved', on });
    return approvedHolder(story, person, handed.id, by, on);
  });
}

async function giveNumbers(ask: Ask, { settings }: Story, holders: readonly Holder[]) {
  const inOrder = holders.toSorted((a, b) => (`${a.known}${a.joined}` < `${b.known}${b.joined}` ? -1 : 1));
  const numbers = await takeFreeNumbers(ask, holders.length, settings, ['registration']);
  for (const [index, { row }] of inOrder.entries()) {
    const given = numbers[index];
    if (!given) throw new Error('There were too few registration numbers');
    Object.assign(row, { number: given.number, number_normalised: given.numberNormalised });
  }
}

/** After the last that is known of them. */
function leave(story: Story, holder: Holder) {
  const { today } = story;
  if (holder.leavesOn) return;
  const ends = cyclesOf(story, holder).ended.map(({ end }) => addDays(end, 1));
  const last = [holder.known, ...ends, ...holder.entries.map(({ madeOn }) => madeOn)].toSorted().at(-1) ?? holder.known;
  const on = dayBetween(story, addDays(last, 20), today);
  if (on > addDays(last, 19)) deregistered(story, holder, on);
}

function addMeasures(story: Story, holders: readonly Holder[]) {
  const { today } = story;
  const recent = holders.filter(({ known }) => known < addDays(today, -60));
  for (const [nth, holder] of recent.slice(10, 13).entries())
    shielded(story, holder, colleague(story, 'register_manager'), addDays(today, -12 - nth * 9));
  for (const [nth, holder] of recent.slice(20, 24).entries()) lapsed(story, holder, addDays(today, -5 - nth * 12));
}

/** Three that never arrived: whoever opens the demo sees what a manager does about it. */
function failMails(story: Story) {
  const { draw, rows } = story;
  const recent = (rows.get('mail') ?? []).filter(
    ({ emptied_at, template }) => emptied_at === null && template === 'decision_news',
  );
  for (const mail of recent.slice(0, 3)) {
    const when = String(mail.created_at);
    Object.assign(mail, {
      state: 'failed',
      sent_at: null,
      failed_at: when,
      attempts: 1,
      last_error: 'Resend: validation_error: Invalid `to` field.',
    });
    const { id, account_id } = mail;
    const key = failedMailTask(String(id), 1);
    const on = calendarDate(when.slice(0, 10));
    add(story, 'task', {
      id: draw.uuid(),
      key,
      kind: 'mail_failed',
      mail_id: id,
      account_id,
      created_on: on,
      created_at: when,
    });
  }
}
