import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import type { Facts, ShownPage } from '../pages';
import {
  ASSESSED,
  accredited,
  assessed,
  COURSES,
  inReview,
  linkOn,
  NO,
  newCourse,
  newRequest,
  REQUESTS,
  type Staff,
  withDocument,
} from './course-steps';

type CourseFacts = Pick<
  Facts,
  | 'emptyCoursePath'
  | 'documentedCoursePath'
  | 'documentRemovalPath'
  | 'askedCoursePath'
  | 'accreditedCoursePath'
  | 'rejectedCoursePath'
  | 'newRequestPath'
  | 'runningRequestPath'
  | 'differingRequestPath'
  | 'agreedRequestPath'
  | 'accreditedRequestPath'
>;

const { ask, decision, returning, assess } = accreditationCaseText;

/** Courses in the states that pages show. */
export async function courseFacts(staff: Staff): Promise<CourseFacts> {
  const empty = { title: 'Een opleiding met een titel die over meer dan een regel gaat en nog niets anders heeft' };
  const running = await inReview(staff);
  await staff.manager.send(running.request, { question: 'Wie geeft het?' }, { button: ask.submit });
  const rejected = await assessed(staff, NO, NO);
  const explanation = 'De wet is veranderd.\n\nPas het programma aan.';
  await staff.manager.send(rejected.request, { explanation }, { button: decision.reject.submit });
  const done = await accredited(staff);
  const documentedCoursePath = await withDocument(staff.provider);
  return {
    emptyCoursePath: await newCourse(staff.provider, empty),
    documentedCoursePath,
    documentRemovalPath: await linkOn(staff.provider, documentedCoursePath, `${documentedCoursePath}/documenten/`),
    askedCoursePath: running.course,
    accreditedCoursePath: done.course,
    rejectedCoursePath: rejected.course,
    newRequestPath: (await newRequest(staff)).request,
    runningRequestPath: running.request,
    differingRequestPath: (await assessed(staff, undefined, NO)).request,
    agreedRequestPath: (await assessed(staff)).request,
    accreditedRequestPath: done.request,
  };
}

const one = `${COURSES}/[id]`;
const request = `${REQUESTS}/[id]`;
const provider = { viewer: 'provider' } as const;
const manager = { viewer: 'manager' } as const;

export const coursePages: ShownPage[] = [
  { ...provider, route: COURSES, path: COURSES },
  { ...provider, route: `${COURSES}/nieuw`, path: `${COURSES}/nieuw` },
  { ...provider, route: `${COURSES}/nieuw`, path: `${COURSES}/nieuw`, as: 'errors', press: coursePageText.save },
  { ...provider, route: one, path: ({ documentedCoursePath }) => `${documentedCoursePath}?na=bewaard` },
  { ...provider, route: one, path: ({ emptyCoursePath }) => emptyCoursePath, as: 'blocked' },
  { ...provider, route: one, path: ({ askedCoursePath }) => askedCoursePath, as: 'a question' },
  {
    ...provider,
    route: one,
    path: ({ askedCoursePath }) => askedCoursePath,
    as: 'errors of answering',
    press: coursePageText.question.submit,
  },
  { ...provider, route: one, path: ({ accreditedCoursePath }) => accreditedCoursePath, as: 'accredited' },
  { ...provider, route: one, path: ({ rejectedCoursePath }) => rejectedCoursePath, as: 'rejected' },
  { ...provider, route: `${one}/wijzigen`, path: ({ emptyCoursePath }) => `${emptyCoursePath}/wijzigen` },
  { ...provider, route: `${one}/gegevens`, path: ({ accreditedCoursePath }) => `${accreditedCoursePath}/gegevens` },
  { ...provider, route: `${one}/intrekken`, path: ({ askedCoursePath }) => `${askedCoursePath}/intrekken` },
  { ...provider, route: `${one}/documenten/[document]`, path: ({ documentRemovalPath }) => documentRemovalPath },
  { ...manager, route: REQUESTS, path: REQUESTS },
  { ...manager, route: REQUESTS, path: `${REQUESTS}?stand=afgerond`, as: 'ended' },
  {
    ...manager,
    route: REQUESTS,
    path: `${REQUESTS}?q=xylofoon`,
    as: 'nothing found',
    says: accreditationQueueText.nothingFound.heading,
  },
  { ...manager, route: request, path: ({ newRequestPath }) => newRequestPath },
  {
    ...manager,
    route: request,
    path: ({ newRequestPath }) => newRequestPath,
    as: 'errors of returning',
    press: returning.submit,
  },
  { ...manager, route: request, path: ({ runningRequestPath }) => runningRequestPath, as: 'with assessors' },
  { ...manager, route: request, path: ({ differingRequestPath }) => differingRequestPath, as: 'they differ' },
  { ...manager, route: request, path: ({ agreedRequestPath }) => agreedRequestPath, as: 'to decide' },
  { ...manager, route: request, path: ({ accreditedRequestPath }) => accreditedRequestPath, as: 'accredited' },
  {
    viewer: 'assessor',
    route: `${ASSESSED}/[id]`,
    path: ({ runningRequestPath }) => runningRequestPath.replace(REQUESTS, ASSESSED),
  },
  {
    viewer: 'assessor',
    route: `${ASSESSED}/[id]`,
    path: ({ runningRequestPath }) => runningRequestPath.replace(REQUESTS, ASSESSED),
    as: 'errors',
    press: assess.submit,
  },
  {
    viewer: 'assessor',
    route: `${ASSESSED}/[id]`,
    path: ({ agreedRequestPath }) => agreedRequestPath.replace(REQUESTS, ASSESSED),
    as: 'answered',
  },
];
