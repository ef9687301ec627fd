import type { Browser } from 'playwright-core';
import { MANAGED_CLAIMS, OWN_CLAIMS, PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { addDays, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { attendanceNews } from '@/lib/text/nl/attendance/attendance-news';
import { claimFormText, managedClaimsText, ownClaimsText, providerClaimsText } from '@/lib/text/nl/attendance/claims';
import { overviewText } from '@/lib/text/nl/casework/tasks';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { placeNames } from '@/lib/text/nl/site/frame';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { followMessage, MESSAGES } from '@/tests/support/e2e/follow-message';
import type { HttpClient } from '@/tests/support/e2e/http';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { moved, ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { PORTFOLIO, pdfFile } from '@/tests/support/e2e/portfolio-by-http';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { closed } from '@/tests/support/e2e/walk/attendance-steps';

/** Later than a provider has to answer. */
const PAST_TERM = addDays(amsterdamDateOf(new Date()), 15);
const WAS_THERE = 'Ik was er de hele dag.';
const NOT_THERE = 'Je naam stond op geen lijst.';
const SIGNED = 'Ik tekende ’s middags.';
const PROOF = 'certificaat.pdf';
const saved = `${evidenceText.download} ${PROOF}`;
const WHY = 'Het certificaat is van die dag.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('whoever isn’t on the list of a closed run, $mode', ({ javaScript }) => {
  let server: TestServer;
  let carla: HttpClient;
  let [claimant, provider, manager] = [] as unknown as [Visitor, Visitor, Visitor];
  let [own, course] = ['', ''];
  beforeAll(async () => {
    server = await startServer();
    const clientFor = (who: keyof typeof personas) => clientOf(server, personas[who]);
    const staff = {
      provider: await clientFor('provider'),
      manager: await clientFor('manager'),
      assessor: await clientFor('assessor'),
    };
    // Two of one course: one that the provider answers, and one that it leaves.
    for (const _ of [1, 2]) await closed(staff);
    carla = await clientFor('carla');
    const arrive = (as: HttpClient) => Visitor.arrive(browser, server, { javaScript, as });
    [claimant, provider, manager] = [await arrive(carla), await arrive(staff.provider), await arrive(staff.manager)];
  }, 240_000);
  afterAll(async () => {
    for (const visitor of [claimant, provider, manager]) await visitor?.leave();
    await server?.stop();
  });

  /** Finds a run from the portfolio, by its place among what is found, and says that they were there. */
  async function claim(nth: number) {
    await claimant.open(PORTFOLIO);
    await claimant.follow(portfolioText.wasThere, { to: OWN_CLAIMS });
    await claimant.fill({ [ownClaimsText.search.words]: 'opleiding nummer' });
    await claimant.press(ownClaimsText.search.submit, { to: OWN_CLAIMS });
    const found = claimant.page.getByRole('table', { name: ownClaimsText.search.caption }).getByRole('link');
    course = await found.nth(nth).innerText();
    await found.nth(nth).click();
    await claimant.page.waitForURL(/aanwezigheid\/./);
    await claimant.ready();
    own = claimant.path();
    expect(await claimant.pressInVain(claimFormText.submit)).toHaveLength(1);
    await claimant.fill({ [claimFormText.fields.words.label]: WAS_THERE });
    await claimant.press(claimFormText.submit, { to: `${own}?na=gemeld` });
  }

  /** Opens the first of a list. */
  async function openFirst(visitor: Visitor, says: string) {
    await visitor.page.locator('main tbody th a').first().click();
    await visitor.see(says);
    await visitor.ready();
  }

  it('is told by the provider that they weren’t there, and brings that before the manager', async () => {
    await claim(0);
    await waitForMail(server.dataDir, { to: personas.provider, subject: 'staat niet op je presentielijst' });
    await provider.open('/opleider');
    await provider.see(providerClaimsText.count(1));
    await provider.follow(placeNames.provider_claims, { to: PROVIDER_CLAIMS });
    await openFirst(provider, WAS_THERE);
    expect(await provider.pressInVain(providerClaimsText.deny.submit)).toHaveLength(1);
    await provider.fill({ [providerClaimsText.fields.answer.label]: NOT_THERE });
    await provider.press(providerClaimsText.deny.submit, { to: `${PROVIDER_CLAIMS}?na=afgewezen` });
    await followMessage(claimant, attendanceNews.claimDenied(course, '').subject, own);
    await claimant.see(NOT_THERE);
    const { appeal } = claimFormText;
    await claimant.fill({ [appeal.fields.words.label]: SIGNED });
    await claimant.press(appeal.submit, { to: `${own}?na=voorgelegd` });
    await claimant.see(claimFormText.outcome.escalated);
    await manager.open(MANAGED_CLAIMS);
    await manager.see(managedClaimsText.why.appealed);
    await openFirst(manager, NOT_THERE);
    await manager.see(SIGNED);
    await manager.page.locator('#afwijzen-answer').fill(NOT_THERE);
    await manager.press(managedClaimsText.deny.submit, { to: `${manager.path()}?na=afgewezen` });
  });

  it('adds proof to what they claim, which is the manager’s once the provider lets its term pass', async () => {
    await claim(1);
    await claimant.page.getByRole('link', { name: claimFormText.proof.link }).click();
    await claimant.see(activityText.claimedMeaning);
    await claimant.ready();
    await claimant.page.getByLabel(evidenceText.field).setInputFiles([pdfFile(PROOF)]);
    await claimant.page.getByRole('button', { name: evidenceText.submit, exact: true }).click();
    await claimant.page.getByRole('link', { name: saved }).waitFor();
    await claimant.follow(activityText.claim, { to: own });
    const { subject } = attendanceNews.claimPassedOn(course, '');
    expect((await carla.visit(MESSAGES)).text).not.toContain(subject);
    await server.restart({ REGISTER_TODAY: PAST_TERM });
    while (!(await carla.visit(MESSAGES)).text.includes(subject)) await pause(250);
    await followMessage(claimant, subject, own);
  });

  it('has certain, accredited points once the manager has read the proof and says why', async () => {
    const before = await ownPoints(carla, 'accredited');
    await manager.open('/beheer');
    const { kinds } = overviewText.waiting;
    await manager.page.getByRole('row', { name: `${kinds.claims} 1` }).waitFor();
    await manager.follow(kinds.claims, { to: MANAGED_CLAIMS });
    await manager.see(managedClaimsText.why.late);
    await openFirst(manager, WAS_THERE);
    const arriving = manager.page.waitForEvent('download');
    await manager.page.getByRole('link', { name: saved }).click();
    expect((await arriving).suggestedFilename()).toBe(PROOF);
    const { confirm } = managedClaimsText;
    expect(await manager.pressInVain(confirm.submit)).toHaveLength(1);
    await manager.page.locator('#bevestigen-answer').fill(WHY);
    await manager.press(confirm.submit, { to: `${manager.path()}?na=bevestigd` });
    await claimant.open(own);
    await claimant.see(WHY);
    await followMessage(claimant, attendanceNews.credited(course, '').subject, `${PORTFOLIO}/`);
    for (const words of [activityText.accredited, activityText.credited, PROOF]) await claimant.see(words);
    expect(moved(before, await ownPoints(carla, 'accredited'))).toEqual({ certain: 6 });
  });
});
