import type { Browser } from 'playwright-core';
import { keepAddressField } from '@/lib/text/nl/access/own-account';
import { secondFactorText as factor } from '@/lib/text/nl/access/security';
import { acceptText } from '@/lib/text/nl/casework/people';
import { admissionText, organisationFields, providersText } from '@/lib/text/nl/providers/admission';
import {
  contactAcceptText,
  contactsText,
  deskText,
  secondFactorText as needsSecondFactor,
  ownDetailsText,
} from '@/lib/text/nl/providers/provider-desk';
import { providerText } from '@/lib/text/nl/providers/provider-management';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';
import { newPerson } from '@/tests/support/e2e/applicant';
import { Authenticator } from '@/tests/support/e2e/authenticator';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const { form, sent } = providersText;

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
)('an organisation that becomes a provider, $mode', ({ javaScript, who }) => {
  const first = newPerson(`eerste-contact-${who}`);
  const second = newPerson(`tweede-contact-${who}`);
  const organisation = `Leerinstituut ${who} Oudenampsen`;
  let visitors: Visitor[];
  let [manager, contact, colleague] = [] as unknown as [Visitor, Visitor, Visitor];

  beforeAll(async () => {
    const arrive = (as?: HttpClient) => Visitor.arrive(browser, server, { javaScript, as });
    visitors = [await arrive(office), await arrive(), await arrive()];
    [manager, contact, colleague] = visitors as [Visitor, Visitor, Visitor];
  });
  afterAll(() => Promise.all((visitors ?? []).map((visitor) => visitor.leave())));

  const mailed = async (email: string, subject: string) =>
    linkIn(await waitForMail(server.dataDir, { to: email, subject }));
  const accept = async (visitor: Visitor, { email, password }: ReturnType<typeof newPerson>) => {
    await visitor.open(await mailed(email, 'uitgenodigd'));
    await visitor.see(contactAcceptText.lead(organisation));
    await visitor.fill({ [acceptText.new.password.label]: password });
    await visitor.press(acceptText.submit, { to: '/opleider' });
  };

  it('asks to be let in, and is warned of a mailbox that others read', async () => {
    await contact.open('/opleiders');
    await contact.fill({
      [organisationFields.organisation.label]: organisation,
      [organisationFields.mailbox.label]: 'info@leerinstituut.example',
      [organisationFields.invoiceAddress.label]: 'Postbus 1\n3500 AA Utrecht',
      [form.fields.name.label]: first.name,
      [form.fields.email.label]: 'leerplicht@leerinstituut.example',
    });
    const warning = fieldErrorText({ code: 'shared_mailbox' }, keepAddressField);
    expect(await contact.pressInVain(form.submit)).toEqual([warning]);
    await contact.fill({ [form.fields.email.label]: first.email });
    await contact.press(form.submit, { to: '/opleiders/verstuurd' });
    await contact.see(sent.lead(first.email));
  });

  it('confirms by mail, and is looked at from then on', async () => {
    await contact.open(await mailed(first.email, 'Bevestig'));
    await contact.see(organisation);
    await contact.press(admissionText.submit, { to: contact.path() });
    await contact.see(admissionText.states.confirmed.title);
  });

  it('is admitted by the manager', async () => {
    await manager.open('/beheer/opleiders');
    await manager.page.locator('main').getByRole('link', { name: organisation }).click();
    await manager.page.waitForURL(/\/beheer\/opleiders\/[0-9a-f-]+$/);
    await manager.ready();
    await manager.press(providerText.admit.submit, { to: manager.path() });
    await manager.see(providerText.done.toegelaten);
  });

  it('comes in by an invitation, to a desk of its own', async () => {
    await accept(contact, first);
    await contact.see(organisation);
    await contact.see(deskText.alone.heading);
  });

  it('invites another contact once there is a second factor, and not before', async () => {
    await contact.open('/opleider/contactpersonen');
    await contact.see(needsSecondFactor.contacts);
    await contact.follow(needsSecondFactor.link, { to: '/account/tweede-factor' });
    await contact.fill({ [factor.fields.password.label]: first.password });
    await contact.press(factor.off.submit, { to: '/account/tweede-factor' });
    const app = new Authenticator(await contact.page.locator('[data-secret]').innerText());
    await contact.fill({ [factor.fields.appCode.label]: await app.code() });
    await contact.press(factor.setup.submit, { to: '/account/tweede-factor' });
    await contact.follow(factor.on.goOn, { to: '/opleider/contactpersonen' });
    const { fields } = contactsText.invite;
    await contact.fill({ [fields.name.label]: second.name, [fields.email.label]: second.email });
    await contact.press(contactsText.invite.submit, { to: '/opleider/contactpersonen' });
    await contact.see(contactsText.done.uitgenodigd);
    await accept(colleague, second);
  });

  it('changes where its invoices go', async () => {
    await contact.open('/opleider/gegevens');
    await contact.fill({ [organisationFields.invoiceReference.label]: 'K-2026' });
    await contact.press(ownDetailsText.submit, { to: '/opleider/gegevens' });
    await contact.see(ownDetailsText.done);
  });

  it('goes on when a contact leaves', async () => {
    await contact.open('/opleider/contactpersonen');
    await contact.press(contactsText.remove, { to: '/opleider/contactpersonen' });
    await contact.see(contactsText.done.weggehaald);
    await colleague.open('/opleider');
    expect(colleague.path()).toBe('/inloggen');
  });
});
