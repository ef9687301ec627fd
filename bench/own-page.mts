// Gives a persona a portfolio and a session, and keeps what Mijn LKLR shows of it for the page that shows the same from a
// constant: `node own-page.mts ACTIVITIES FILE.json`, with the variables of an installation that isn't running.
import { writeFileSync } from 'node:fs';
import { sessionCookieName, sessionCookieValue } from '@/lib/server/access/session-cookie';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadOwnFacts, nextStepsOf } from '@/lib/server/daily/next-steps';
import { countUnreadMessages } from '@/lib/server/mail/data/messages';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { contentsToRow } from '@/lib/server/portfolio/data/activity-rows';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { makeActivities } from './made-activities.mts';

const EMAIL = 'carla@demo.example';

const [count = '0', file = ''] = process.argv.slice(2);
const { now, today } = moment();
const { prisma } = await database();
const { id: accountId } = await prisma.account.findUniqueOrThrow({
  where: { emailNormalised: EMAIL },
  select: { id: true },
});
const registration = await findOwnRegistration(accountId);
if (!registration) throw new Error(`${EMAIL} isn't in the register.`);
const { cycles } = await loadPortfolio(registration, { today });
const cycle = cycles.at(-1);
if (!cycle) throw new Error('There is no cycle today.');
await prisma.activity.deleteMany({ where: { registrationId: registration.id } });
await prisma.activity.createMany({
  data: makeActivities(Number(count), cycle).map(({ id, state, isAccredited, ...kept }, index) => {
    const { typeCode, firstDay, lastDay, units } = kept;
    const contents = { title: `Activiteit ${index + 1}`, organiser: '', role: '', learned: '' };
    return {
      ...{ id, state, isAccredited, registrationId: registration.id, createdAt: now, updatedAt: now },
      submittedAt: state === 'draft' ? null : now,
      isMendable: state === 'rejected' ? true : null,
      ...contentsToRow({ typeCode, firstDay, lastDay, units, ...contents }),
    };
  }),
});
const session = await prisma.session.create({
  data: { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: now },
  select: { id: true, accountId: true },
});
const cookie = `${sessionCookieName()}=${await sessionCookieValue(session)}`;

const facts = await loadOwnFacts(registration, today);
const { details, portfolio } = facts;
const { points, why } = portfolio;
const application = await findOwnApplication(accountId);
const settings = await getSettings(today);
const shown = {
  today,
  registration,
  application,
  details,
  steps: nextStepsOf({ application, registration, ...facts }, today),
  hasOwnSnelmenu: true,
  unread: await countUnreadMessages(accountId),
  points: points && { cycle: points.cycle, standing: points.standing, incomplete: points.incomplete },
  why,
  session: {
    now: now.getTime(),
    endsAt: now.getTime() + settings.sessionHours * 3_600_000,
    lastEndsAt: null,
    warningMinutes: settings.sessionWarningMinutes,
  },
};
writeFileSync(file, JSON.stringify(shown));
await closeDatabase();
console.log(JSON.stringify({ cookie }));
process.exit(0);
