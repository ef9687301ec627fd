import type { Browser } from 'playwright-core';
import { changePasswordText } from '@/lib/text/nl/access/own-account';
import { secondFactorText } from '@/lib/text/nl/access/security';
import { acceptText, colleagueText, inviteText, peopleText } from '@/lib/text/nl/casework/people';
import { fieldErrorText, formTroubleTexts, lostSubmissionText } from '@/lib/text/nl/shared/forms';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { Authenticator } from '@/tests/support/e2e/authenticator';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const LIST = '/beheer/medewerkers';
const { fields } = inviteText;
type Person = ReturnType<typeof newPerson>;

let browser: Browser;
let server: LentServer;
/** The manager, logged in. */
let office: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  office = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, who: 'met' },
    { mode: 'without JavaScript', javaScript: false, who: 'zonder' },
  ]),
)('those who work with the register, $mode', ({ javaScript, who }) => {
  const newcomer = newPerson(`beoordelaar-${who}`);
  const applicant = newPerson(`tweede-beheerder-${who}`);
  let visitors: Visitor[];
  let [manager, assessor, second] = [] as unknown as [Visitor, Visitor, Visitor];

  beforeAll(async () => {
    const arrive = (as?: HttpClient) => Visitor.arrive(browser, server, { javaScript, as });
    visitors = [await arrive(office), await arrive(), await arrive()];
    [manager, assessor, second] = visitors as [Visitor, Visitor, Visitor];
    await newApplicant(server, applicant);
  });
  afterAll(() => Promise.all((visitors ?? []).map((visitor) => visitor.leave())));

  const invite = async ({ email, name }: Person, role: 'assessor' | 'register_manager') => {
    await manager.open(LIST);
    await manager.follow(peopleText.invite, { to: `${LIST}/uitnodigen` });
    await manager.fill({ [fields.email.label]: email, [fields.name.label]: name });
    await manager.page.locator(`input[name=role][value=${role}]`).check();
    await manager.press(inviteText.submit, { to: LIST });
    await manager.see(peopleText.done.uitgenodigd);
    await manager.see(email);
    return linkIn(await waitForMail(server.dataDir, { to: email, subject: 'uitgenodigd' }));
  };
  /** From the page that an accepted invitation leads to, up to where the role works. */
  const setUpSecondFactor = async (visitor: Visitor, password: string, leadsTo: string) => {
    await visitor.see(secondFactorText.off.needed);
    await visitor.fill({ [secondFactorText.fields.password.label]: password });
    await visitor.press(secondFactorText.off.submit, { to: '/account/tweede-factor' });
    await visitor.see(secondFactorText.setup.lead);
    const app = new Authenticator(await visitor.page.locator('[data-secret]').innerText());
    await visitor.fill({ [secondFactorText.fields.appCode.label]: await app.code() });
    await visitor.press(secondFactorText.setup.submit, { to: '/account/tweede-factor' });
    await visitor.see(secondFactorText.done.aan ?? '');
    await visitor.follow(secondFactorText.on.goOn, { to: leadsTo });
  };
  /** Through the list, as somebody does it who reads what follows. */
  const revoke = async (visitor: Visitor, name: string, role: 'assessor' | 'register_manager') => {
    await visitor.open(LIST);
    await visitor.page.locator('main').getByRole('link', { name }).click();
    await visitor.page.waitForURL(new RegExp(`${LIST}/[0-9a-f-]+$`));
    await visitor.page.getByRole('link', { name: colleagueText.roles.revoke(role) }).click();
    await visitor.see(colleagueText.revoke.followsHeading);
    await visitor.ready();
    await visitor.choose(colleagueText.revoke.confirmed.label);
  };

  describe('an assessor who is new here', () => {
    let link: string;

    it('is invited by mail, once', async () => {
      link = await invite(newcomer, 'assessor');
      await manager.open(`${LIST}/uitnodigen`);
      await manager.fill({ [fields.email.label]: newcomer.email, [fields.name.label]: newcomer.name });
      await manager.page.locator('input[name=role][value=assessor]').check();
      expect(await manager.pressAndBeRefused(inviteText.submit)).toContain('al een uitnodiging');
    });

    it('is not invited at an address that others may read, unless the manager says that nobody does', async () => {
      const email = `leerplicht.collega.${who}@voorbeeld.example`;
      await manager.open(`${LIST}/uitnodigen`);
      await manager.fill({ [fields.email.label]: email, [fields.name.label]: 'L. Plicht' });
      await manager.page.locator('input[name=role][value=assessor]').check();
      expect(await manager.pressInVain(inviteText.submit)).toEqual([
        fieldErrorText({ code: 'shared_mailbox_of_colleague' }, fields.keepAddress),
      ]);
      await manager.choose(fields.keepAddress.label);
      await manager.press(inviteText.submit, { to: LIST });
      await manager.see(email);
    });

    it('chooses a password', async () => {
      await assessor.open(link);
      expect(await assessor.read()).toContain(acceptText.lead('assessor'));
      await assessor.fill({ [acceptText.new.password.label]: 'te kort' });
      expect(await assessor.pressInVain(acceptText.submit)).toHaveLength(1);
      await assessor.fill({ [acceptText.new.password.label]: newcomer.password });
      await assessor.press(acceptText.submit, { to: '/account/tweede-factor' });
    });

    it('gets in with a second factor, and not before', async () => {
      await assessor.open('/beoordelen');
      expect(assessor.path()).toBe('/account/tweede-factor');
      await setUpSecondFactor(assessor, newcomer.password, '/beoordelen');
      await assessor.open(link);
      expect(await assessor.heading()).toBe(acceptText.refusals.link_used.title);
    });
  });

  describe('a second manager, who is an applicant too', () => {
    it('takes the invitation with the password of the account that is there', async () => {
      await second.open(await invite(applicant, 'register_manager'));
      await second.fill({ [acceptText.own.password.label]: 'niet het goede' });
      expect(await second.pressInVain(acceptText.submit)).toHaveLength(1);
      await second.fill({ [acceptText.own.password.label]: applicant.password });
      await second.press(acceptText.submit, { to: '/account/tweede-factor' });
      await setUpSecondFactor(second, applicant.password, '/beheer/aanvragen');
      await waitForMail(server.dataDir, { to: applicant.email, subject: 'aangenomen' });
    });

    it('sees the colleagues, and may do as a manager does', async () => {
      await second.open(LIST);
      for (const { email } of [newcomer, applicant]) await second.see(email);
      await second.open(`${LIST}/uitnodigen`);
      await second.fill({ [fields.email.label]: 'nog.iemand@voorbeeld.example', [fields.name.label]: 'Nog Iemand' });
      await second.page.locator('input[name=role][value=assessor]').check();
    });
  });

  describe('a role that is revoked', () => {
    it('ends at the next press in a tab that was open, and is told by mail', async () => {
      await revoke(manager, applicant.name, 'register_manager');
      await manager.press(colleagueText.revoke.submit, { to: LIST });
      await manager.see(peopleText.done.rol);
      await waitForMail(server.dataDir, { to: applicant.email, subject: 'rol van je account' });
      if (javaScript) {
        expect(await second.pressAndBeRefused(inviteText.submit)).toContain(formTroubleTexts.not_allowed().text);
        expect(await second.page.getByLabel(fields.name.label).inputValue()).toBe('Nog Iemand');
      } else {
        await second.page.getByRole('button', { name: inviteText.submit }).click();
        await second.page.locator('h1').filter({ hasNotText: inviteText.title }).waitFor();
      }
      await manager.open(LIST);
      expect(await manager.read()).not.toContain('Nog Iemand');
    });

    it('leaves one’s own application as it was', async () => {
      await second.open('/mijn/aanvraag');
      expect(second.path()).toBe('/mijn/aanvraag');
      await second.open(LIST);
      expect(await second.read()).not.toContain(peopleText.lead);
    });

    it('ends every session of a colleague without another role', async () => {
      await assessor.open('/account/wachtwoord');
      await revoke(manager, newcomer.name, 'assessor');
      await manager.press(colleagueText.revoke.submit, { to: LIST });
      const { currentPassword, password } = changePasswordText.fields;
      await assessor.fill({
        [currentPassword.label]: newcomer.password,
        [password.label]: 'een heel ander wachtwoord',
      });
      if (javaScript) {
        const told = await assessor.pressAndBeRefused(changePasswordText.submit);
        expect(told).toContain(formTroubleTexts.session_ended().heading);
      } else {
        await assessor.page.getByRole('button', { name: changePasswordText.submit }).click();
        await assessor.see(lostSubmissionText.lead);
      }
      await assessor.open('/beoordelen');
      expect(assessor.path()).toBe('/inloggen');
    });
  });

  it('always keeps a manager', async () => {
    await revoke(manager, 'Esther Mulder', 'register_manager');
    expect(await manager.heading()).toBe(colleagueText.revoke.ownTitle('register_manager'));
    expect(await manager.pressAndBeRefused(colleagueText.revoke.submit)).toContain(colleagueText.revoke.lastManager);
    await manager.open(LIST);
    await manager.see(personas.manager);
  });
});
