import type { Browser } from 'playwright-core';
import {
  confirmText,
  forgottenPasswordText,
  logInText,
  resetPasswordText,
  signUpText,
} from '@/lib/text/nl/access/account';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { decisionText, queueText } from '@/lib/text/nl/casework/management';
import { mailText } from '@/lib/text/nl/mail/mails';
import { searchTexts } from '@/lib/text/nl/register/register';
import { becomingText } from '@/lib/text/nl/registration/becoming-registered';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { fillInAppointment, goThroughLastApplication } from '@/tests/support/e2e/application-steps';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { type DiskMail, linkIn, readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { PASSWORD, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';

const applicant = { email: 'noor.vandenberg@voorbeeld.example', password: 'drie losse woorden hier' };
const PRINTED_NAME = 'W.A.M.J.C. van den Berg-Oudenampsen';
const { name, contact, appointments, documents, overview, saveAndNext } = applicationText;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// Each part goes on where the one before it ended, as the people in it do.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('from the call to action to the public register, $mode', ({ javaScript }) => {
  let server: TestServer;
  let noor: Visitor;
  let manager: Visitor;
  let number: string;
  const arrive = () => Visitor.arrive(browser, server, { javaScript });

  beforeAll(async () => {
    server = await startServer({ isEmbedded: true });
    noor = await arrive();
    manager = await arrive();
  });
  afterAll(async () => {
    await noor?.leave();
    await manager?.leave();
    await server?.stop();
  });

  describe('an account', () => {
    let first: DiskMail;
    let second: DiskMail;

    it('begins at the call to action on the home page', async () => {
      await noor.open('/');
      await noor.follow('Ik ben leerplichtambtenaar of RMC-medewerker', { to: '/aanmelden' });
      expect(await noor.heading()).toBe(signUpText.title);
    });

    it('says what is wrong with each field, keeps what was typed, and never shows a password again', async () => {
      await noor.fill({ [signUpText.email.label]: 'geen adres', [signUpText.password.label]: 'te kort' });
      const errors = await noor.pressInVain(signUpText.submit);
      expect(errors).toEqual([
        expect.stringContaining('je naam'),
        expect.stringContaining('e-mailadres'),
        expect.stringContaining('te kort'),
      ]);
      expect(await noor.page.getByLabel(signUpText.email.label).inputValue()).toBe('geen adres');
    });

    it('sends a mail, and a newer one when it is made again', async () => {
      await signUp('een ander goed wachtwoord');
      first = await waitForMail(server.dataDir, { to: applicant.email });
      await noor.open('/aanmelden');
      await signUp(applicant.password);
      second = await waitForMail(server.dataDir, { to: applicant.email, after: [first] });
      expect(second.subject).toBe('Bevestig je account voor het register');
      expect(second.text).toContain('16 uur per week');
    });

    it('says of the older link that a newer mail was sent', async () => {
      await noor.open(linkIn(first));
      expect(await noor.heading()).toBe(confirmText.states.newer_mail.title);
    });

    it('is confirmed with the password that was chosen, and with no other', async () => {
      await noor.open(linkIn(second));
      await noor.fill({ [confirmText.password.label]: 'een ander goed wachtwoord' });
      expect(await noor.pressInVain(confirmText.submit)).toEqual([expect.stringContaining('een ander wachtwoord')]);
      await noor.fill({ [confirmText.password.label]: applicant.password });
      await noor.press(confirmText.submit, { to: '/mijn/aanvraag' });
    });

    it('says of the link, used once, that the account is confirmed already', async () => {
      const stranger = await arrive();
      await stranger.open(linkIn(second));
      expect(await stranger.heading()).toBe(confirmText.states.already_used.title);
      await stranger.leave();
    });

    async function signUp(password: string) {
      await noor.fill({
        [signUpText.name.label]: 'Wilhelmina van den Berg',
        [signUpText.email.label]: applicant.email,
        [signUpText.password.label]: password,
      });
      await noor.press(signUpText.submit, { to: '/aanmelden/verstuurd' });
      expect(await noor.read()).toContain(applicant.email);
    }
  });

  describe('an application', () => {
    it('begins with a proposal for the name', async () => {
      await noor.follow(myOverviewText.links.goOn, { to: '/mijn/aanvraag/naam' });
      expect(await noor.page.getByLabel(name.fields.initials.label).inputValue()).toBe('W.');
      expect(await noor.page.locator('[name=birthPrefix]').inputValue()).toBe('van den');
      expect(await noor.page.getByLabel(name.fields.birthSurname.label, { exact: true }).inputValue()).toBe('Berg');
    });

    it('asks about what looks like a first name, and misses a partner’s name that is to be shown', async () => {
      await noor.fill({ [name.fields.initials.label]: 'Wilhelmina' });
      expect(await noor.pressInVain(saveAndNext)).toEqual([expect.stringContaining('lijkt een voornaam')]);
      await noor.fill({ [name.fields.initials.label]: 'W.A.M.J.C.' });
      await noor.choose(name.uses.N);
      expect(await noor.pressInVain(saveAndNext)).toEqual([expect.stringContaining('naam van je partner')]);
    });

    it('shows the public name, as one types where there is JavaScript', async () => {
      await noor.fill({
        [name.fields.initials.label]: 'w a m j c',
        [name.fields.partnerSurname.label]: 'Oudenampsen',
      });
      await noor.choose(name.uses.N);
      const preview = noor.page.locator('.name-preview output');
      if (javaScript) expect(await preview.innerText()).toBe(PRINTED_NAME);
      await noor.press(saveAndNext, { to: '/mijn/aanvraag/contact' });
      await noor.open('/mijn/aanvraag/naam');
      expect(await preview.innerText()).toBe(PRINTED_NAME);
    });

    it('goes on another day where it was left', async () => {
      await noor.leave();
      noor = await arrive();
      await noor.logIn(applicant);
      expect(noor.path()).toBe('/mijn');
      await noor.see(myOverviewText.application.draft.heading);
      await noor.follow(myOverviewText.links.goOn, { to: '/mijn/aanvraag/contact' });
    });

    it('asks for contact data, with the login’s address filled in', async () => {
      expect(await noor.page.getByLabel(contact.fields.privateEmail.label).inputValue()).toBe(applicant.email);
      await noor.fill({ [contact.fields.privatePhone.label]: 'bel maar' });
      expect(await noor.pressInVain(saveAndNext)).toEqual([expect.stringContaining('telefoonnummer')]);
      await noor.fill({ [contact.fields.privatePhone.label]: '06-12 34 56 78' });
      await noor.press(saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
    });

    it('reads hours and dates as people type them, and says what it can’t read', async () => {
      await fillInAppointment(noor, { hours: 'veel', from: '31-2-2020' });
      expect(await noor.pressInVain(appointments.save)).toEqual([
        expect.stringContaining('geen getal'),
        expect.stringContaining('datum bestaat niet'),
      ]);
      await fillInAppointment(noor, { hours: '12,5', from: '1 feb 2020' });
      await noor.press(appointments.save, { to: '/mijn/aanvraag/aanstellingen' });
      await noor.see(appointments.total(12.5, 16));
      expect(await noor.pressInVain(saveAndNext)).toHaveLength(1);
      await noor.fill({ [appointments.workContact.field.label]: 'Mijn teamleider, 030 1234567' });
      await noor.choose(appointments.another.no);
      await noor.press(saveAndNext, { to: '/mijn/aanvraag/documenten' });
    });

    it('isn’t submitted while something is missing, and says what', async () => {
      await noor.choose(documents.ticks.meets_competency_profile, documents.ticks.subscribes_code_of_conduct);
      await noor.press(saveAndNext, { to: '/mijn/aanvraag/overzicht' });
      await noor.see(overview.blockedHeading);
      const refused = await noor.pressAndBeRefused(overview.submit);
      expect(refused).toContain('niet genoeg uren');
      expect(refused).toContain('niet alle documenten');
      expect(await readMails(server.dataDir, applicant.email)).toHaveLength(2);
    });

    it('is submitted once everything is there, and a mail says until when an answer takes', async () => {
      await noor.open('/mijn/aanvraag/aanstellingen/1');
      await fillInAppointment(noor, { hours: '24' });
      await noor.press(appointments.save, { to: '/mijn/aanvraag/aanstellingen' });
      await noor.open('/mijn/aanvraag/documenten');
      await noor.choose(...Object.values(documents.ticks));
      await noor.press(saveAndNext, { to: '/mijn/aanvraag/overzicht' });
      await noor.press(overview.submit, { to: '/mijn/aanvraag' });
      await noor.see(applicationText.submitted.title);
      const mail = await waitForMail(server.dataDir, { to: applicant.email, subject: 'aanvraag ontvangen' });
      const until = /Uiterlijk op (\d+ \w+ \d{4})/.exec(mail.text)?.[1] ?? 'no date';
      expect(await noor.read()).toContain(until);
    });

    it('can be read as it was sent, and isn’t changed any more', async () => {
      await noor.page.locator('main summary').click();
      const page = await noor.read();
      for (const answer of [PRINTED_NAME, '06-12 34 56 78', 'Gemeente Voorbeeldstad', '24'])
        expect(page).toContain(answer);
      await noor.open('/mijn/aanvraag/naam');
      expect(noor.path()).toBe('/mijn/aanvraag');
    });

    it('waits while its applicant logs out', async () => {
      await noor.logOut();
      await noor.open('/mijn/aanvraag');
      expect(noor.path()).toBe('/inloggen');
    });
  });

  describe('the decision', () => {
    it('is for a manager, who logs in with a code as well', async () => {
      await manager.open('/beheer/aanvragen');
      await manager.fill({ [logInText.email.label]: personas.manager, [logInText.password.label]: PASSWORD });
      await manager.press(logInText.submit, { to: '/inloggen/code' });
      await manager.open('/beheer/aanvragen');
      expect(manager.path()).toBe('/inloggen/code');
      await manager.fill({ [logInText.code.field.label]: '000000' });
      expect(await manager.pressAndBeRefused(logInText.code.submit)).toContain(logInText.code.wrong);
      await manager.logIn({ email: personas.manager });
      expect(manager.path()).toBe('/beheer/aanvragen');
    });

    it('starts from the queue', async () => {
      await manager.see(queueText.age(0));
      await manager.page.getByRole('link', { name: PRINTED_NAME }).click();
      await manager.see('Gemeente Voorbeeldstad');
      expect(await manager.heading()).toContain(PRINTED_NAME);
    });

    it('needs to know how the appointment was checked', async () => {
      await manager.choose(decisionText.approve.heading);
      const errors = await manager.pressInVain(decisionText.approve.submit);
      expect(errors).toEqual([expect.stringContaining('hoe je de aanstelling hebt gecontroleerd')]);
    });

    it('registers, and tells by mail only that there is news', async () => {
      await manager.choose(appointmentCheckLabels.employer_phoned);
      await manager.pressTowards(decisionText.approve.submit, /besloten=/);
      const said = await manager.read();
      number = /LKLR-\d{6}/.exec(said)?.[0] ?? 'no number';
      expect(said).toContain(decisionText.approve.done(PRINTED_NAME, number));
      const mail = await waitForMail(server.dataDir, {
        to: applicant.email,
        subject: mailText.decision_news({ name: null }).subject,
      });
      expect(mail.text + mail.html).not.toMatch(/LKLR-\d|geregistreerd|goedgekeurd|afgewezen|gefeliciteerd/i);
    });

    it('is read by the applicant, with the number', async () => {
      await noor.logIn(applicant);
      await noor.see(myOverviewText.registration.registered.heading);
      await noor.open('/mijn/aanvraag');
      expect(await noor.heading()).toBe(becomingText.welcome.title);
      expect(await noor.read()).toContain(number);
      await noor.logOut();
    });

    it.each([
      ['as it is printed', (printed: string) => printed],
      ['as digits alone', (printed: string) => printed.replace('LKLR-', '')],
      ['with spaces and small letters', (printed: string) => ` ${printed.toLowerCase().replace('-', ' ')} `],
    ])('makes the number one to log in by, %s', async (_, typed) => {
      await noor.logIn({ email: typed(number), password: applicant.password });
      expect(noor.path()).toBe('/mijn');
      await noor.logOut();
    });
  });

  describe('the public register', () => {
    it.each([
      ['own name', () => 'Berg'],
      ['partner’s name', () => 'oudenampsen'],
      ['printed name', () => PRINTED_NAME],
      ['number', () => number],
    ])('finds somebody by %s', async (_, typed) => {
      const visitor = await arrive();
      await visitor.open('/');
      await visitor.fill({ [searchBoxText.label]: typed() });
      await visitor.press(searchBoxText.button, { to: '/register' });
      await visitor.follow(PRINTED_NAME, { to: `/register/${number}` });
      expect(await visitor.heading()).toBe(PRINTED_NAME);
      await visitor.leave();
    });

    it('shows nothing but name, number and status', async () => {
      const client = new HttpClient(server.url);
      const pages = [await client.get(`/register/${number}`), await client.get('/register?q=oudenampsen')];
      for (const { html } of pages) {
        expect(html).toContain(number);
        expect(html).not.toMatch(/voorbeeld\.example|06-12 34|Voorbeeldstad|Wilhelmina/);
      }
    });

    it('answers in JSON too', async () => {
      const found: unknown = await (await fetch(`${server.url}/api/v1/register?q=oudenampsen`)).json();
      const person = { name: PRINTED_NAME, registration_number: number, status: 'registered' };
      expect(found).toMatchObject({ results: [person], more: false });
      const one: unknown = await (await fetch(`${server.url}/api/v1/register/${number.toLowerCase()}`)).json();
      expect(one).toMatchObject(person);
    });

    it('says so when nobody is found', async () => {
      await noor.open('/register?q=Niemandsnaam');
      expect(await noor.read()).toContain(searchTexts.nothing('Niemandsnaam'));
    });
  });

  describe('somebody else’s application', () => {
    let bram: Visitor;
    beforeAll(async () => {
      bram = await arrive();
      await bram.logIn({ email: personas.bram });
    });
    afterAll(() => bram.leave());

    it('is withdrawn, leaves the queue, and a mail confirms it', async () => {
      await bram.open('/mijn/aanvraag/intrekken');
      await bram.press(applicationText.withdraw.submit, { to: '/mijn/aanvraag' });
      await bram.see(applicationText.withdraw.done);
      await waitForMail(server.dataDir, { to: personas.bram, subject: 'ingetrokken' });
      await manager.open('/beheer/aanvragen');
      await manager.see(queueText.empty.heading);
    });

    it('is made anew and rejected, with reasons from the catalogue and an explanation', async () => {
      await bram.press(applicationText.start.submit, { to: '/mijn/aanvraag/naam' });
      await goThroughLastApplication(bram);
      await bram.press(overview.submit, { to: '/mijn/aanvraag' });
      await manager.open('/beheer/aanvragen');
      await manager.page.getByRole('link', { name: 'van der Linden' }).click();
      await manager.see('Gemeente Voorbeeldstad');
      await manager.choose(decisionText.reject.heading);
      expect(await manager.pressInVain(decisionText.reject.submit)).toEqual([
        expect.stringContaining('de redenen'),
        expect.stringContaining('de toelichting'),
      ]);
      await manager.choose(
        rejectionReasonTexts.appointment_unconfirmed.label,
        rejectionReasonTexts.not_reachable.label,
      );
      await manager.fill({ [decisionText.fields.explanation.label]: 'Je werkgever kende je niet.\nBel ons even.' });
      await manager.pressTowards(decisionText.reject.submit, /besloten=/);
      expect(await manager.read()).toContain('is afgewezen');
      const mail = await waitForMail(server.dataDir, {
        to: personas.bram,
        subject: mailText.decision_news({ name: null }).subject,
      });
      expect(mail.text).not.toMatch(/afgewezen|werkgever kende/i);
    });

    it('tells the applicant why, what to do, and until when to object; a new one can begin at once', async () => {
      await bram.open('/mijn/aanvraag');
      expect(await bram.heading()).toBe(applicationText.rejected.title);
      const page = await bram.read();
      for (const code of ['appointment_unconfirmed', 'not_reachable'] as const) {
        expect(page).toContain(rejectionReasonTexts[code].meaning);
        expect(page).toContain(rejectionReasonTexts[code].whatToDo);
      }
      expect(page).toContain('Je werkgever kende je niet.');
      expect(page).toMatch(/tot en met \d+ \w+ \d{4} bezwaar/);
      await bram.press(applicationText.start.submit, { to: '/mijn/aanvraag/naam' });
    });
  });

  describe('a forgotten password', () => {
    const chosen = 'nieuw en lang genoeg';
    let atHome: Visitor;
    let atWork: Visitor;
    let mail: DiskMail;
    beforeAll(async () => {
      [atHome, atWork] = [await arrive(), await arrive()];
      await atHome.logIn({ email: personas.carla });
      await atWork.logIn({ email: personas.carla });
    });
    afterAll(async () => {
      await atHome.leave();
      await atWork.leave();
    });

    it('is answered with a mail', async () => {
      await noor.open('/wachtwoord-vergeten');
      await noor.fill({ [forgottenPasswordText.email.label]: personas.carla.toUpperCase() });
      await noor.press(forgottenPasswordText.submit, { to: '/wachtwoord-vergeten/verstuurd' });
      mail = await waitForMail(server.dataDir, { to: personas.carla, subject: 'nieuw wachtwoord' });
    });

    it('takes no password that is too short or that everybody uses', async () => {
      await noor.open(linkIn(mail));
      await noor.fill({ [resetPasswordText.password.label]: 'te kort' });
      expect(await noor.pressInVain(resetPasswordText.submit)).toEqual([expect.stringContaining('te kort')]);
      await noor.fill({ [resetPasswordText.password.label]: '123456789012' });
      await noor.page.getByRole('button', { name: resetPasswordText.submit }).click();
      await noor.see(/zo vaak gebruikt/);
    });

    it('is replaced, and every session from before has ended at once', async () => {
      await noor.fill({ [resetPasswordText.password.label]: chosen });
      await noor.press(resetPasswordText.submit, { to: '/inloggen' });
      await noor.see(resetPasswordText.done.title);
      for (const visitor of [atHome, atWork]) {
        await visitor.open('/mijn');
        expect(visitor.path()).toBe('/inloggen');
      }
      await waitForMail(server.dataDir, { to: personas.carla, subject: 'gewijzigd' });
    });

    it('opens nothing any more, and its link neither', async () => {
      await noor.fill({ [logInText.email.label]: personas.carla, [logInText.password.label]: PASSWORD });
      expect(await noor.pressAndBeRefused(logInText.submit)).toContain(logInText.wrong.text);
      await noor.open(linkIn(mail));
      expect(await noor.heading()).toBe(resetPasswordText.states.already_used.title);
      await noor.logIn({ email: personas.carla, password: chosen });
      expect(noor.path()).toBe('/mijn');
    });
  });
});
