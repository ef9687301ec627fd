import 'server-only';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role } from '@/lib/access/actor';
import { answerDueOn } from '@/lib/application/answer-term';
import { fileAmount } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import { accreditationFee } from '@/lib/courses/accreditation-fee';
import { accreditationPeriod } from '@/lib/courses/accreditation-period';
import { courseForms } from '@/lib/courses/course-contents';
import { coursePoints } from '@/lib/courses/course-points';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import { moveRequest } from '@/lib/server/courses/data/accreditations';
import { createAssessment } from '@/lib/server/courses/data/assessments';
import { createCourse } from '@/lib/server/courses/data/courses';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

const text = z.string();
const course = z
  .object({
    ...{ title: text, goals: text, audience: text, programme: text },
    ...{ trainers: text, region: text, price: text, website: text },
    form: z.enum(courseForms),
    type: z.string(),
    units: fileAmount,
    perMeeting: z.boolean().default(false),
    story: z.enum(['draft', 'submitted', 'returned', 'in_review', 'accredited', 'rejected']),
  })
  .transform(({ type: typeCode, perMeeting: isPerMeeting, story, ...contents }) => ({
    story,
    contents: { ...contents, typeCode, isPerMeeting },
  }));
type Told = z.output<typeof course>;

type People = { providerId: string; contactId: string; managerId: string; assessorId: string };

const DAYS_AGO = 20;
const DECIDED_AFTER = 10;

/** The courses of the demo's organisation, each as far as its story goes. */
export async function seedCourses(tx: Transaction, moment: Moment) {
  const people = await findPeople(tx);
  if (!people) return;
  const file = join(process.cwd(), 'prisma', 'seed', 'courses.json');
  for (const told of z.array(course).parse(JSON.parse(readFileSync(file, 'utf8'))))
    await tell(tx, told, people, moment);
}

async function findPeople(tx: Transaction): Promise<People | null> {
  const first = async (role: Role) =>
    (await tx.account.findFirst({ where: { roles: { has: role } }, orderBy: { email: 'asc' } }))?.id;
  const contact = await tx.providerContact.findFirst({ orderBy: { since: 'asc' } });
  const [managerId, assessorId] = [await first('register_manager'), await first('assessor')];
  if (!contact || !managerId || !assessorId) return null;
  return { providerId: contact.providerId, contactId: contact.accountId, managerId, assessorId };
}

async function tell(tx: Transaction, { story, contents }: Told, people: People, { now, today }: Moment) {
  const courseId = randomUUID();
  await createCourse(tx, { id: courseId, providerId: people.providerId, contents, createdAt: now });
  if (story === 'draft') return;
  const settings = await readSettings(today, tx);
  const submittedOn = addDays(today, -DAYS_AGO);
  const fee = accreditationFee({ isFeeFree: false, renewsUntil: null }, settings, submittedOn);
  const { id } = await tx.accreditationRequest.findFirstOrThrow({ where: { courseVersion: { courseId } } });
  const submission = {
    ...{ at: now, byId: people.contactId, fee: fee.amount, vatPercent: fee.vatPercent },
    answerDueOn: answerDueOn(submittedOn, settings.accreditationWeeks),
  };
  await moveRequest(tx, { id, version: 1, from: 'draft' }, { to: 'submitted', submission });
  const key = { id, version: 2, from: 'submitted' } as const;
  const decidedOn = addDays(submittedOn, DECIDED_AFTER);
  const decision = { at: now, on: decidedOn, byId: people.managerId };
  switch (story) {
    case 'submitted':
      return;
    case 'returned':
      await moveRequest(tx, key, { to: 'returned_incomplete', explanation: 'Schrijf op wat er die dag gebeurt.' });
      return;
    case 'in_review':
      await moveRequest(tx, key, { to: 'in_review' });
      return ask(tx, id, people, now, submission.answerDueOn);
    case 'rejected': {
      const explanation = 'De opleiding gaat over vergaderen en niet over het werk met jongeren en ouders.';
      await moveRequest(tx, key, { to: 'rejected', decision, reasons: ['outside_the_profession'], explanation });
      return;
    }
    case 'accredited': {
      const accredited = await worth(tx, contents, decidedOn, settings.accreditationYears);
      await moveRequest(tx, key, { to: 'accredited', decision, accredited });
    }
  }
}

async function ask(tx: Transaction, requestId: string, people: People, at: Date, dueOn: CalendarDate) {
  const asked = { requestId, assignedAt: at, dueOn };
  await createAssessment(tx, { ...asked, position: 1, assessorId: people.assessorId });
  await createAssessment(tx, { ...asked, position: 2, assessorId: people.managerId });
}

async function worth(tx: Transaction, contents: Told['contents'], decidedOn: CalendarDate, years: number) {
  const normSets = (await listNormsets(tx)).map(({ normSet }) => normSet);
  const points = coursePoints(contents, normSetOn(normSets, decidedOn));
  if (!points) throw new Error(`The norm set doesn't know ${contents.typeCode}`);
  const { typeCode, units, isPerMeeting } = contents;
  const period = accreditationPeriod(decidedOn, years, null);
  return { typeCode, units, isPerMeeting, category: points.category, points: points.points, ...period };
}
