import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import type { Actor } from '@/lib/access/actor';
import { isInRegister } from '@/lib/registration/registration-states';
import { findCycleStart } from '@/lib/server/catalogue/choose-run';
import { findCatalogueCourse } from '@/lib/server/catalogue/data/catalogue';
import { listBegunRuns, listChosen } from '@/lib/server/catalogue/data/catalogue-runs';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { readPlace } from '@/lib/shared/list-place';
import { catalogueCourseText as text } from '@/lib/text/nl/catalogue/catalogue';
import { loadComing } from '../load-catalogue';
import { CatalogueCourseView } from './view';

export const metadata: Metadata = { title: text.windowTitle };

const BEGUN = 10;

export default definePage('see_catalogue', async ({ actor, today, query }, { id }: { id: string }) => {
  const [course, keeper, normSets] = await Promise.all([
    findCatalogueCourse(id, today),
    findKeeper(actor, today),
    loadNormSets(),
  ]);
  if (!course) return null;
  const since = keeper?.cycleStart ?? null;
  const [coming, begun] = await Promise.all([
    loadComing(course, readPlace(query), today),
    since === null ? [] : listBegunRuns(course.id, { since, today }, BEGUN),
  ]);
  const shown = [...coming.rows, ...begun].map((run) => run.id);
  return (
    <SitePage current="catalogue" trail={['catalogue']} title={course.contents.title} lead={course.provider}>
      <CatalogueCourseView
        {...{ course, coming, begun, today, normSets }}
        chosen={keeper && (await listChosen(keeper.accountId, shown))}
        mayLogIn={actor.kind === 'visitor'}
      />
    </SitePage>
  );
});

/** Whoever has a portfolio to put a run in, with the first day of their cycle. */
async function findKeeper(actor: Actor, today: CalendarDate) {
  if (actor.kind !== 'account' || !actor.roles.includes('registrant')) return null;
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration || !isInRegister(registration.state)) return null;
  return { accountId: actor.accountId, cycleStart: await findCycleStart(registration.registeredOn, today) };
}
