import { calendarPath, coursePath } from '@/lib/catalogue/catalogue-query';
import { catalogueCourseText, catalogueText } from '@/lib/text/nl/catalogue/catalogue';
import type { ShownPage } from '../pages';
import { accreditedCourse, newRun, RUNS } from './attendance-steps';
import { COURSES, mustShow, type Staff } from './course-steps';
import { type AreaRules, doneBy, everybody, type Seen } from './rules';

const LIST = '/opleidingen';

/** The page of an accredited course with a run to come. */
async function plannedCourse(staff: Staff): Promise<string> {
  await newRun(staff, 1);
  return coursePath(await accreditedCourse(staff));
}

/** What everybody may see of courses, and what somebody with a portfolio takes from there. */
export const catalogueRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: everybody<Seen>(200) },
    [`${LIST}/[id]`]: { path: ({ clients }) => plannedCourse(clients), outcomes: everybody<Seen>(200) },
    [`GET ${LIST}/[id]/[bestand]`]: {
      path: async ({ clients }) =>
        calendarPath(await accreditedCourse(clients), (await newRun(clients, 1)).replace(`${RUNS}/`, '')),
      outcomes: everybody<Seen>(200),
    },
  },
  actions: ({ clients }) => ({
    submitChosenRun: {
      form: async () => ({ by: clients.other, path: await plannedCourse(clients) }),
      button: catalogueCourseText.choose.submit,
      values: () => ({}),
      leadsTo: '/mijn/portfolio/',
      outcomes: { ...doneBy('other', 'owner'), revoked: 'done' },
      effect: (by) => mustShow(by, '/mijn/portfolio', 'Opleiding nummer'),
    },
  }),
  forms: ({ clients }) => ({
    'choose a run': {
      client: () => clients.other,
      path: () => plannedCourse(clients),
      // None: refused whatever else is right, so that one page serves for all that is bad.
      fine: { runId: 'geen' },
      button: catalogueCourseText.choose.submit,
    },
  }),
};

/** The same course as its provider opens it. */
const ofAccredited = ({ accreditedCoursePath }: { accreditedCoursePath: string }) =>
  accreditedCoursePath.replace(COURSES, LIST);

export const cataloguePages: ShownPage[] = [
  { route: LIST, viewer: 'visitor', path: LIST },
  { route: LIST, viewer: 'manager', path: LIST, as: 'of a manager' },
  { route: LIST, viewer: 'visitor', path: `${LIST}?q=ouders&soort=A1&vorm=locatie&binnen=3`, as: 'searched' },
  {
    route: LIST,
    viewer: 'visitor',
    path: `${LIST}?q=xylofoon`,
    as: 'nothing found',
    says: catalogueText.nothingFound.heading,
  },
  {
    route: LIST,
    viewer: 'visitor',
    path: `${LIST}?na=contact`,
    as: 'by a contact',
    says: catalogueText.byContact.text,
  },
  { route: `${LIST}/[id]`, viewer: 'visitor', path: ofAccredited },
  {
    route: `${LIST}/[id]`,
    viewer: 'registrant',
    path: ({ planRunPath }) => coursePath(new URLSearchParams(planRunPath.split('?')[1]).get('opleiding') ?? ''),
    as: 'to choose from',
    says: catalogueCourseText.choose.submit,
  },
  { route: `${LIST}/[id]`, viewer: 'visitor', path: `${LIST}/onbekend`, as: 'unknown', status: 404 },
];
