import type { Browser } from 'playwright-core';
import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { groupNews } from '@/lib/text/nl/groups/group-news';
import { groupsText, groupText as text } from '@/lib/text/nl/groups/groups';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityRemarkText, activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { activityText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { registerByHttp } from '@/tests/support/e2e/apply-by-http';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { numberOf } from '@/tests/support/e2e/certification-by-http';
import { followMessage } from '@/tests/support/e2e/follow-message';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { PORTFOLIO } from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';

const GROUPS = '/mijn/groepen';
const QUORUM = 3;
const TODAY = amsterdamDateOf(new Date());
const { meetings } = text;
const onTheDay = (act: 'confirm' | 'undo') => meetings.of(meetings[act], formatDate(TODAY));
const newcomer = { email: 'dunya@voorbeeld.example', password: 'drie losse woorden hier', name: 'Dunya Kaya' };

let browser: Browser;
let server: LentServer;
let clients: [HttpClient, HttpClient, HttpClient];
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  const manager = await clientOf(server, personas.manager);
  clients = [
    await clientOf(server, personas.carla),
    await clientOf(server, personas.daan),
    await registerByHttp(server, manager, { person: newcomer, name: { birthSurname: 'Kaya' } }),
  ];
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** As the public register shows them. */
async function identityOf(client: HttpClient) {
  const number = await numberOf(client);
  const { document } = await client.visit(`/register/${number}`);
  return { number, name: document.querySelector('h1')?.textContent ?? '' };
}

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, name: 'Intervisie regio Midden', subject: 'Verzuim na de zomer' },
    { mode: 'without JavaScript', javaScript: false, name: 'Teamdag Noord', subject: 'Samenwerken met scholen' },
  ]),
)('a group of three, $mode', ({ javaScript, name, subject }) => {
  let all: Visitor[] = [];
  let [starter, second, third] = [] as unknown as [Visitor, Visitor, Visitor];
  let group = '';
  beforeAll(async () => {
    all = await Promise.all(clients.map((as) => Visitor.arrive(browser, server, { javaScript, as })));
    [starter, second, third] = all as [Visitor, Visitor, Visitor];
  });
  afterAll(() => Promise.all(all.map((visitor) => visitor.leave())));

  it('is begun by one, who invites two by number and name', async () => {
    await starter.open(PORTFOLIO);
    await starter.follow(portfolioText.groups, { to: GROUPS });
    expect(await starter.pressInVain(groupsText.start.submit)).toHaveLength(1);
    await starter.fill({ [groupsText.start.fields.name.label]: name });
    await starter.page.getByRole('button', { name: groupsText.start.submit }).click();
    await starter.page.waitForURL(/na=begonnen/);
    await starter.ready();
    group = starter.path();
    for (const client of clients.slice(1)) {
      const { number, name: printed } = await identityOf(client);
      const { fields, submit } = text.invite;
      await starter.fill({ [fields.number.label]: number, [fields.name.label]: printed });
      await starter.press(submit, { to: `${group}?na=uitgenodigd` });
      await starter.see(printed);
    }
    expect(await starter.page.getByRole('cell', { name: text.invited }).count()).toBe(2);
  });

  it('is joined by their own yes', async () => {
    for (const visitor of [second, third]) {
      await followMessage(visitor, groupNews.invited(name).subject, group);
      expect(await visitor.read()).not.toContain(meetings.heading);
      await visitor.press(text.answer.join, { to: `${group}?na=ja` });
      await visitor.see(meetings.empty.heading);
    }
    await starter.open(group);
    expect(await starter.page.getByRole('cell', { name: text.joined, exact: true }).count()).toBe(3);
  });

  it('has a meeting, which is in nobody’s portfolio while two say that they were there', async () => {
    const { fields, submit } = text.note;
    expect((await starter.pressInVain(submit)).length).toBeGreaterThan(1);
    await starter.fill({
      [fields.day.label]: dateAsTyped(TODAY),
      [fields.units.label]: '2,5',
      [fields.subject.label]: subject,
    });
    await starter.page.getByLabel(fields.type.label).selectOption('peer_review');
    await starter.choose(fields.attended.label);
    await starter.press(submit, { to: `${group}?na=genoteerd` });
    await starter.see(meetings.tooFew(1, QUORUM));
    await followMessage(second, groupNews.meetingNoted(name, TODAY).subject, group);
    await second.press(onTheDay('confirm'), { to: `${group}?na=erbij` });
    await second.see(meetings.tooFew(2, QUORUM));
    expect((await clients[0].visit(PORTFOLIO)).text).not.toContain(subject);
  });

  it('is the proof of an entry of each, from the third on', async () => {
    await third.open(group);
    await third.press(onTheDay('confirm'), { to: `${group}?na=erbij` });
    await third.see(meetings.counts(3));
    await followMessage(second, groupNews.meetingCounts(subject, name).subject, `${PORTFOLIO}/`);
    await second.see(subject);
    for (const visitor of [starter, third]) {
      await visitor.open(PORTFOLIO);
      await visitor.page.getByRole('link', { name: subject, exact: true }).click();
      await visitor.see(evidenceText.provenBy.group);
      await visitor.see(activityText.confirmedBy({ group: name, members: 3 }));
      await visitor.see(activityStateNames.submitted);
    }
  });

  it('is the proof no longer once one takes it back, and the others are told', async () => {
    await third.open(group);
    await third.press(onTheDay('undo'), { to: `${group}?na=toch-niet` });
    await third.see(meetings.tooFew(2, QUORUM));
    for (const visitor of [starter, second]) {
      await followMessage(visitor, groupNews.proofLost(subject, name).subject, `${PORTFOLIO}/`);
      await visitor.see(activityRemarkText({ code: 'evidence_needed' }));
      expect(await visitor.read()).not.toContain(evidenceText.provenBy.group);
    }
    await third.open(PORTFOLIO);
    await third.page.getByRole('link', { name: subject, exact: true }).click();
    await third.see(activityStateNames.withdrawn);
  });
});
