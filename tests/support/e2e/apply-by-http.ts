import { NEW_NUMBER } from '@/lib/application/decision-forms';
import { decisionText } from '@/lib/text/nl/casework/management';
import { HttpClient } from './http';
import type { Place } from './lent-server';
import { linkIn, waitForMail } from './mailbox';

export const longName = {
  initials: 'W.A.M.J.C.',
  birthPrefix: 'van den',
  birthSurname: 'Berg',
  partnerSurname: 'Oudenampsen',
  nameUse: 'N',
};

export const goodAppointment = {
  function: 'attendance_officer',
  employerKind: 'municipality',
  organisation: 'Gemeenschappelijke regeling Regionaal Bureau Leerplicht Noordoost-Voorbeeldstreek',
  form: 'employed',
  hoursPerWeek: '24',
  startsOn: '1-2-2020',
  endsOn: '',
};

const ticks = {
  meets_competency_profile: 'on',
  subscribes_competency_profile: 'on',
  subscribes_code_of_conduct: 'on',
  subscribes_code_addendum: 'on',
};

/** Makes and confirms an account, as a browser without JavaScript does; the client is logged in afterwards. */
export async function signUpByHttp(
  server: Place,
  { email, password, name }: { email: string; password: string; name: string },
): Promise<HttpClient> {
  const client = new HttpClient(server.url);
  await client.send('/aanmelden', { name, email, password });
  const link = new URL(linkIn(await waitForMail(server.dataDir, { to: email, subject: 'Bevestig' })));
  const confirmed = await client.fillIn(link.pathname, { password });
  if (confirmed.path !== '/mijn/aanvraag') throw new Error(`${email} isn't confirmed: ${confirmed.text.slice(0, 300)}`);
  return client;
}

/** Fills in every page of the draft that the client's account has. */
export async function fillInByHttp(client: HttpClient, name: Record<string, string> = longName) {
  const steps = [
    { path: '/mijn/aanvraag/naam', values: name },
    { path: '/mijn/aanvraag/contact', values: { privatePhone: '06 12345678' } },
    { path: '/mijn/aanvraag/aanstellingen/nieuw', values: goodAppointment },
    { path: '/mijn/aanvraag/documenten', values: ticks },
  ];
  for (const { path, values } of steps) {
    const answer = await client.fillIn(path, values);
    if (answer.path === path) throw new Error(`${path} wasn't taken: ${answer.text.slice(0, 500)}`);
  }
}

export async function submitByHttp(client: HttpClient) {
  const answer = await client.fillIn('/mijn/aanvraag/overzicht', {});
  if (answer.path !== '/mijn/aanvraag') throw new Error(`Not submitted: ${answer.text.slice(0, 500)}`);
}

/** The path of the first case in the manager's queue whose applicant's printed name holds `name`. */
export async function casePathOf(manager: HttpClient, name: string): Promise<string> {
  const queue = await manager.visit('/beheer/aanvragen');
  const link = [...queue.document.querySelectorAll('main a')].find((one) => one.textContent?.includes(name));
  const path = link?.getAttribute('href');
  if (!path) throw new Error(`${name} isn't in the queue: ${queue.text.slice(0, 500)}`);
  return path;
}

/** Applicants here share a name and a phone number: a new number is given on purpose. */
export const onPurpose = { linkTo: NEW_NUMBER, newNumberReason: 'Een ander: we belden met allebei.' };

export const approval = { appointmentCheck: 'employer_phoned', checkedOn: '1-2-2026', checkNote: '', ...onPurpose };

/** Somebody new in the register, logged in. */
export async function registerByHttp(
  server: Place,
  manager: HttpClient,
  { person, name }: { person: Parameters<typeof signUpByHttp>[1]; name: Record<'birthSurname', string> },
): Promise<HttpClient> {
  const client = await signUpByHttp(server, person);
  await fillInByHttp(client, { initials: 'D.', nameUse: 'E', ...name });
  await submitByHttp(client);
  await manager.send(await casePathOf(manager, name.birthSurname), approval, { button: decisionText.approve.submit });
  return client;
}
