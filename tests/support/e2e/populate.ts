import { askText } from '@/lib/text/nl/application/information';
import { approval, casePathOf, fillInByHttp, longName, signUpByHttp, submitByHttp } from './apply-by-http';
import { turnOnSecondFactor } from './colleague';
import { emailLinks } from './email-change';
import { HttpClient } from './http';
import type { Place } from './lent-server';
import { linkIn, readMails, waitForMail } from './mailbox';
import type { Facts, Viewer } from './pages';
import { clientOf, PASSWORD, personas } from './personas';
import { attendanceFacts } from './walk/attendance-pages';
import { giveToAssessor } from './walk/cases';
import { certificationFacts } from './walk/certification';
import { claimFacts } from './walk/claims';
import { courseFacts } from './walk/course-pages';
import { documentFacts } from './walk/documents';
import { editorFacts } from './walk/editor';
import { evidenceFacts } from './walk/evidence';
import { groupFacts } from './walk/groups';
import { invoiceFacts } from './walk/invoices';
import { mailingFacts } from './walk/mailings';
import { failedMail } from './walk/mails';
import { mergeFacts } from './walk/merging';
import { normsetFacts } from './walk/normsets';
import { peopleFacts } from './walk/people';
import { portfolioFacts } from './walk/portfolio';
import { providerFacts } from './walk/provider-pages';
import { reviewFacts } from './walk/review';
import { bringAbout } from './walk/states';

const password = 'drie losse woorden hier';

/** Gives a fresh installation somebody before an application, in the midst of one, after it, and in the register. */
export async function populateApplications(server: Place) {
  const manager = await clientOf(server, personas.manager);
  const assessor = await clientOf(server, personas.assessor);
  const beginner = await newcomer(server, 'begin');
  const submitter = await newcomer(server, 'ingediend');
  await fillInByHttp(submitter);
  await submitByHttp(submitter);
  const casePath = await casePathOf(manager, 'Oudenampsen');
  const registrant = await newcomer(server, 'geregistreerd');
  await fillInByHttp(registrant, { ...longName, initials: 'A.B.' });
  await submitByHttp(registrant);
  const decidedCasePath = await casePathOf(manager, 'A.B. van den Berg');
  const decided = await manager.fillIn(decidedCasePath, approval);
  const number = /LKLR-\d+/.exec(decided.text)?.[0];
  if (!number) throw new Error(`Not registered: ${decided.text.slice(0, 500)}`);
  return {
    clients: { visitor: new HttpClient(server.url), manager, assessor, beginner, submitter, registrant },
    facts: { casePath, decidedCasePath, number },
  };
}

/** Gives a fresh installation people in every standing, and a client logged in for each kind of viewer. */
export async function populate(server: Place): Promise<{ clients: Record<Viewer, HttpClient>; facts: Facts }> {
  const applications = await populateApplications(server);
  const { visitor, manager, assessor, registrant } = applications.clients;
  const { number } = applications.facts;
  const halfway = new HttpClient(server.url);
  await halfway.send('/inloggen', { email: personas.assessor, password: PASSWORD });

  const applicant = await newcomer(server, 'klaar');
  await fillInByHttp(applicant);
  const asked = await newcomer(server, 'gevraagd');
  await fillInByHttp(asked, { ...longName, initials: 'V.R.' });
  await submitByHttp(asked);
  await manager.send(
    await casePathOf(manager, 'V.R. van den Berg'),
    { 'templates.hours': 'on', 'points.0.question': 'Wie bij je werkgever kan dit bevestigen?\n\nGeef een nummer.' },
    { button: askText.submit },
  );

  const rejected = await clientOf(server, personas.bram);
  await manager.send(
    await casePathOf(manager, 'van der Linden'),
    { 'reasons.appointment_unconfirmed': 'on', explanation: 'Je werkgever kende je niet.\n\nBel ons even.' },
    { button: 'Wijs deze aanvraag af' },
  );

  await visitor.send('/aanmelden', { name: 'Noor', email: 'noor@voorbeeld.example', password });
  const confirmation = await waitForMail(server.dataDir, { to: 'noor@voorbeeld.example' });
  await visitor.send('/wachtwoord-vergeten', { email: personas.daan });
  const reset = await waitForMail(server.dataDir, { to: personas.daan });
  const [used] = await readMails(server.dataDir, addressOf('begin'));
  if (!used) throw new Error('no used link');
  const assigned = await newcomer(server, 'toegewezen');
  await fillInByHttp(assigned, { ...longName, initials: 'T.W.' });
  await submitByHttp(assigned);
  const assessedCasePath = await giveToAssessor(manager, await casePathOf(manager, 'T.W. van den Berg'));
  const dossierPath = await dossierPathOf(manager, number);
  await manager.send(`${dossierPath}/bericht`, {
    subject: 'Een vraag over je opleiding',
    body: 'Beste collega,\n\nKun je ons bellen?',
  });
  const messagePath = await newestMessageOf(registrant);
  const questions = await manager.visit('/beheer/vragen');
  const questionPath = hrefOf(questions.document, 'th a[href^="/beheer/teksten/"]');

  const failedMailId = await failedMail(server, manager);
  const candidate = await clientOf(server, personas.carla);
  const enrolling = await clientOf(server, personas.anna);
  const lapsed = await clientOf(server, personas.carla);
  const gone = await clientOf(server, personas.daan);
  const provider = await clientOf(server, personas.provider);
  const secured = await turnOnSecondFactor(await clientOf(server, personas.secondProvider), PASSWORD);
  const gonePath = await dossierPathOf(manager, personas.daan);
  await bringAbout({ enrolling, assessor, lapsed, manager }, gonePath);
  const clients = {
    ...applications.clients,
    enrolling,
    lapsed,
    gone,
    halfway,
    applicant,
    asked,
    rejected,
    candidate,
    provider,
    secured,
  };
  const links = { confirmLink: pathIn(confirmation), usedLink: pathIn(used), resetLink: pathIn(reset) };
  return {
    clients,
    facts: {
      ...applications.facts,
      ...links,
      mailId: confirmation.id,
      failedMailId,
      assessedCasePath,
      dossierPath,
      gonePath,
      messagePath,
      questionPath,
      ...(await mergeFacts(server, manager)),
      ...(await peopleFacts(server, manager)),
      ...(await editorFacts(manager)),
      ...(await portfolioFacts(registrant, candidate)),
      ...(await evidenceFacts(registrant)),
      ...(await reviewFacts(manager, registrant)),
      ...(await certificationFacts(candidate, manager)),
      ...(await providerFacts(server, manager)),
      ...(await normsetFacts(manager)),
      ...(await courseFacts({ provider, manager, assessor })),
      ...(await attendanceFacts({ provider, manager, assessor })),
      ...(await claimFacts({ provider, manager, assessor }, registrant)),
      ...(await invoiceFacts({ provider, manager, assessor })),
      ...(await groupFacts(registrant, candidate)),
      ...(await emailLinks(server)),
      ...(await documentFacts(manager)),
      ...(await mailingFacts(manager)),
    },
  };
}

async function dossierPathOf(manager: HttpClient, typed: string): Promise<string> {
  const { document } = await manager.visit(`/beheer/dossiers?q=${typed}`);
  return hrefOf(document, 'a[href^="/beheer/dossiers/"]');
}

async function newestMessageOf(registrant: HttpClient): Promise<string> {
  const { document } = await registrant.visit('/mijn/berichten');
  return hrefOf(document, 'a[href^="/mijn/berichten/"]');
}

function hrefOf(document: Document, selector: string): string {
  const href = document.querySelector(selector)?.getAttribute('href');
  if (!href) throw new Error(`no ${selector} on the page`);
  return href;
}

function newcomer(server: Place, who: string): Promise<HttpClient> {
  return signUpByHttp(server, { email: addressOf(who), password, name: 'Wilhelmina van den Berg' });
}

function addressOf(who: string): string {
  return `${who}.van-den-berg-oudenampsen@regionaalbureauleerplicht.example`;
}

function pathIn(mail: { text: string }): string {
  return new URL(linkIn(mail)).pathname;
}
