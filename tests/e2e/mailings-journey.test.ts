import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { settingsText } from '@/lib/text/nl/content/settings';
import { documentInSentence } from '@/lib/text/nl/eligibility/eligibility';
import { mailingStateNames as states, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';
import { placeNames } from '@/lib/text/nl/site/frame';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { newManager, revokeManager } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { readMails } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { onServer } from '@/tests/support/on-server.mjs';

const LIST = '/beheer/berichten';
const SUBJECT = 'Een bericht voor iedereen';
const RECEIVERS = 400;
const STOPPED_AT = 150;
/** Fifty each two seconds: there is time to stop. */
const PER_MINUTE = 1500;
const { fields } = text;

let browser: Browser;
let server: TestServer;
let manager: HttpClient;
let visitors: Visitor[];
let [maker, other] = [] as unknown as [Visitor, Visitor];
let path = '';
const second = newPerson('berichten');

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  await server.halt();
  const file = join(server.dataDir, 'mensen.csv');
  const rows = Array.from(
    { length: RECEIVERS },
    (_, nth) => `Ontvanger;ontvanger${nth}@gemeente.example;registered;2026-03-01`,
  );
  await writeFile(file, ['birth_surname;email;status;registered_on', ...rows].join('\n'));
  await server.command('import', file);
  await server.restart();
  manager = await clientOf(server, personas.manager);
  const today = dateAsTyped(amsterdamDateOf(new Date()));
  await manager.fillIn(
    '/beheer/instellingen/mailing_per_minute',
    { value: String(PER_MINUTE), validFrom: today },
    { button: settingsText.change.submit },
  );
  const colleague = await newManager(server, manager, second);
  visitors = [
    await Visitor.arrive(browser, server, { as: manager }),
    await Visitor.arrive(browser, server, { as: colleague, javaScript: false }),
  ];
  [maker, other] = visitors as [Visitor, Visitor];
});
afterAll(async () => {
  await Promise.all((visitors ?? []).map((visitor) => visitor.leave()));
  await browser?.close();
  await server?.stop();
});

/** By the link that whoever has no script presses. */
async function until(visitor: Visitor, words: string | RegExp | ((read: string) => boolean)) {
  const fits = (read: string) => {
    if (typeof words === 'function') return words(read);
    return typeof words === 'string' ? read.includes(words) : words.test(read);
  };
  while (!fits(await visitor.read())) await visitor.open(path);
}

const sentBy = (read: string) => Number(/(\d+) van 400 verstuurd/.exec(read)?.[1] ?? 0);

it('a message without words is refused with what is missing', async () => {
  await maker.open('/beheer');
  await maker.follow(placeNames.management_mailings, { to: LIST });
  await maker.follow(text.write.link, { to: `${LIST}/nieuw` });
  await maker.fill({ [fields.subject.label]: SUBJECT });
  expect(await maker.pressInVain(text.write.submit)).toEqual([fieldErrorText({ code: 'required' }, fields.body)]);
});

it('written, it shows how many get it and how they read it, and isn’t sent without a tick', async () => {
  await maker.fill({ [fields.body.label]: 'Je mist nog {{points_missing}} punten.' });
  await maker.select({ [fields.document.label]: documentInSentence.code_of_conduct });
  path = await maker.pressTowards(text.write.submit, /^\/beheer\/berichten\/[0-9a-f-]{36}/);
  await until(maker, states.counted);
  await maker.see(text.send.sure(RECEIVERS));
  await maker.see(/Je mist nog \d+ punten\./);
  expect(await maker.pressInVain(text.send.submit)).toHaveLength(1);
});

it('sent by one manager, it is stopped midway by another, and once only', async () => {
  await other.open(path);
  await other.choose(text.send.sure(RECEIVERS));
  await other.press(text.send.submit, { to: path });
  await other.see(text.done.begonnen);
  await other.see(text.stop);
  // On a busy machine more than one page of them may leave between two looks.
  await until(maker, (read) => sentBy(read) >= STOPPED_AT);
  await maker.press(text.stop, { to: path });
  await maker.see(text.done.gestopt);
  // On a busy machine one more page may leave before the button is pressed.
  const sent = sentBy(await maker.read());
  expect([sent >= STOPPED_AT, sent < RECEIVERS]).toEqual([true, true]);
  await other.press(text.stop, { to: `${path}?na=ondertussen` });
  await other.see(text.meanwhile);
  await other.see(text.resume);
});

it('gone on with, it stops by itself once whoever sends it is no manager any more', async () => {
  await other.open(path);
  await other.press(text.resume, { to: path });
  await revokeManager(manager, second.email);
  await until(maker, text.facts.byItself);
});

it('gone on with by another, it reaches each of them once', async () => {
  await maker.press(text.resume, { to: path });
  await until(maker, new RegExp(`${text.facts.state}\\s+${states.done}`));
  await maker.open(LIST);
  await maker.see(SUBJECT);
  // What leaves by mail follows in its own time; no address has had it twice.
  const mailed = (await readMails(server.dataDir)).map(({ to }) => to).filter((to) => to.startsWith('ontvanger'));
  expect([mailed.length > 0, new Set(mailed).size]).toEqual([true, mailed.length]);
  if (!server.databaseUrl) return;
  const had = `SELECT count(*)::int AS messages, count(DISTINCT account_id)::int AS people FROM message WHERE subject = '${SUBJECT}'`;
  expect(await onServer(server.databaseUrl, had)).toEqual([{ messages: RECEIVERS, people: RECEIVERS }]);
});
