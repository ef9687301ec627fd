import type { Browser } from 'playwright-core';
import { togetherHref, togetherPath } from '@/lib/application/together';
import { appointmentCheckLabels } from '@/lib/text/nl/application/application';
import { togetherText as text } from '@/lib/text/nl/application/together';
import { queueText } from '@/lib/text/nl/casework/management';
import { steps } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { registerCase, submitCase } from '@/tests/support/e2e/waiting-case';

let browser: Browser;
let server: LentServer;
let client: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  client = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, surnames: ['Aldersma', 'Boltema', 'Cramerus'] as const },
    { mode: 'without JavaScript', javaScript: false, surnames: ['Dijksma', 'Eppinga', 'Feringa'] as const },
  ]),
)('cases of one organisation, $mode', ({ javaScript, surnames }) => {
  const [first, left, taken] = surnames.map((surname) => `K. ${surname}`) as [string, string, string];
  let manager: Visitor;
  const tick = (name: string) => manager.page.getByRole('checkbox', { name: text.pick(name) });
  beforeAll(async () => {
    for (const [index, surname] of surnames.entries())
      await submitCase(server, { surname, phone: `06 310${javaScript ? 1 : 2} 000${index}` });
    manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    await manager.open(togetherHref(steps.appointment.values.organisation));
  });
  afterAll(() => manager?.leave());

  it('keep the ticks as they were made when the check is missing', async () => {
    await tick(left).uncheck();
    expect(await manager.pressInVain(text.submit)).toHaveLength(1);
    expect(await tick(first).isChecked()).toBe(true);
    expect(await tick(left).isChecked()).toBe(false);
  });

  it('are registered in one go, but for one that a colleague decided meanwhile, and each is told', async () => {
    await registerCase(client, surnames[2]);
    await manager.choose(appointmentCheckLabels.employer_phoned);
    await manager.pressTowards(text.submit, /uitkomst=/);
    expect(manager.path()).toContain(togetherPath);
    await manager.see(text.approved(first));
    await manager.see(text.decidedBefore(taken));
    expect(await tick(left).count()).toBe(1);
    const { text: ended } = await client.visit(`/beheer/aanvragen?stand=afgerond&q=${surnames[0]}`);
    expect(ended).toContain(queueText.states.approved);
  });
});
