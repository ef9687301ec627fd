import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { Assessment } from '@/lib/courses/assessment-outcome';
import type { CourseContents } from '@/lib/courses/course-contents';
import { newestVersion } from '@/lib/courses/course-versions';
import { assessCourse } from '@/lib/server/courses/assess-course';
import { assignAssessors } from '@/lib/server/courses/assign-assessors';
import { findRequest } from '@/lib/server/courses/data/accreditations';
import { findOwnCourse } from '@/lib/server/courses/data/courses';
import { decideAccreditation } from '@/lib/server/courses/decide-accreditation';
import { startCourse } from '@/lib/server/courses/start-course';
import { submitAccreditation } from '@/lib/server/courses/submit-accreditation';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { admitted } from '@/tests/integration/providers/provider-people';
import { expectOk, later, newAccount, newEmail } from '../journey';

export const hours = (amount: number) => hundredthsOf(amount) ?? NOTHING;

/** Complete, by the seeded norm set. */
export const whole: CourseContents = {
  ...{ title: 'Praten met ouders', goals: 'Je voert het gesprek.', audience: 'Leerplichtambtenaren', form: 'on_site' },
  ...{ typeCode: 'professional_training', units: hours(6), isPerMeeting: false, programme: 'Ochtend en middag.' },
  ...{ trainers: 'T. Rainer', region: '', price: '', website: '' },
};

export const FEE = 25_000;

export type Provided = { contact: AccountActor; providerId: string; courseId: string };

/** Another day, at the same hour. */
export const onDay = (today: CalendarDate, minutes = 0) => ({ ...later(minutes), today });

export async function newCourse(
  changes: Partial<CourseContents> = {},
  { contact, providerId }: Partial<Provided> = {},
): Promise<Provided> {
  const provider = contact && providerId ? { providerId, people: [contact] } : await admitted();
  const [actor] = provider.people as [AccountActor];
  const courseId = randomUUID();
  const typed = { id: courseId, version: 0, providerId: provider.providerId, ...whole, ...changes };
  expectOk(await startCourse(typed, { actor, ...later(1) }));
  return { contact: actor, providerId: provider.providerId, courseId };
}

export async function newestOf({ contact, courseId }: Provided) {
  const course = await findOwnCourse(contact.accountId, courseId);
  if (!course) throw new Error('there is no such course');
  return newestVersion(course);
}

export async function submit(given: Provided, { fee = FEE, at = later(5) } = {}) {
  const { version } = await newestOf(given);
  return submitAccreditation({ id: given.courseId, version, fee }, { actor: given.contact, ...at });
}

/** A request that waits for a manager. */
export async function submitted(changes: Partial<CourseContents> = {}) {
  const given = await newCourse(changes);
  expectOk(await submit(given));
  return { ...given, requestId: (await newestOf(given)).request.id };
}

export type Asked = Awaited<ReturnType<typeof submitted>>;

export const newAssessor = (name = 'Ada Beoordelaar') =>
  newAccount({ name, email: newEmail('assessor'), roles: ['assessor'] });

export async function requestOf({ requestId }: Pick<Asked, 'requestId'>) {
  const request = await findRequest(requestId);
  if (!request) throw new Error('there is no such request');
  return request;
}

export async function assign(
  given: Pick<Asked, 'requestId'>,
  manager: AccountActor,
  two: AccountActor[],
  minutes = 10,
) {
  const { version } = await requestOf(given);
  const [first, second] = two.map(({ accountId }) => accountId) as [string, string];
  return assignAssessors({ id: given.requestId, version, first, second }, { actor: manager, ...later(minutes) });
}

export const yes: Assessment = {
  ...{ judgement: 'accredit', typeCode: 'professional_training', units: hours(6), isPerMeeting: false },
};
export const no: Assessment = { judgement: 'reject', reasons: ['outdated'] };

export function assess(given: Pick<Asked, 'requestId'>, by: AccountActor, assessment = yes, minutes = 20) {
  const answer = { id: given.requestId, assessment, explanation: '' };
  return assessCourse(answer, { actor: by, ...later(minutes) });
}

/** A request of which two assessors have given their answer. */
export async function assessed(manager: AccountActor, answers: [Assessment, Assessment] = [yes, yes]) {
  const given = await submitted();
  const two = [await newAssessor(), await newAssessor('Bob Beoordelaar')] as const;
  expectOk(await assign(given, manager, [...two]));
  for (const [index, one] of two.entries()) expectOk(await assess(given, one, answers[index]));
  return { ...given, two };
}

export async function decide(
  given: Pick<Asked, 'requestId'>,
  manager: AccountActor,
  { outcome = 'accredit' as 'accredit' | 'reject', at = later(30) } = {},
) {
  const { version } = await requestOf(given);
  return decideAccreditation({ id: given.requestId, version, outcome, explanation: '' }, { actor: manager, ...at });
}

export async function accredited(manager: AccountActor) {
  const given = await assessed(manager);
  expectOk(await decide(given, manager));
  return given;
}
