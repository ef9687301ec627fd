import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { expectLocation, newApplicant, newPerson, steps } from './applicant';
import { approval, casePathOf } from './apply-by-http';
import type { HttpClient } from './http';

type Server = { url: string; dataDir: string };
type Who = { surname: string; initials?: string; phone: string };

/** Somebody whose application waits for a decision, with their own client, logged in. */
export type Waiting = { surname: string; email: string; password: string; phone: string; client: HttpClient };

/** Somebody new, whose application waits in the queue; the address is made of the surname. */
export async function submitCase(server: Server, { surname, initials = 'K.', phone }: Who): Promise<Waiting> {
  const person = newPerson(surname.toLowerCase());
  const client = await newApplicant(server, person);
  await answerAndSubmit(client, { initials, birthSurname: surname, privatePhone: phone });
  return { surname, email: person.email, password: person.password, phone, client };
}

/** Withdraws what waits and submits the same anew. */
export async function submitAnew(client: HttpClient, values: Record<string, string>) {
  await client.send('/mijn/aanvraag/intrekken', {}, { button: applicationText.withdraw.submit });
  const begun = await client.submit(await client.visit('/mijn/aanvraag'), {}, { button: applicationText.start.submit });
  expectLocation(begun, '/mijn/aanvraag/naam');
  await answerAndSubmit(client, values);
}

/** Registers whoever waits under this name, and gives the number. */
export async function registerCase(manager: HttpClient, name: string): Promise<string> {
  const decided = await manager.fillIn(await casePathOf(manager, name), approval);
  const number = /LKLR-\d+/.exec(decided.text)?.[0];
  if (!number) throw new Error(`${name} isn't registered: ${decided.text.slice(0, 500)}`);
  return number;
}

async function answerAndSubmit(client: HttpClient, values: Record<string, string>) {
  for (const step of Object.values(steps)) {
    const page = await client.visit(step.path);
    const own = Object.entries(values).filter(([name]) => name in step.values);
    expectLocation(await client.submit(page, { ...step.values, ...Object.fromEntries(own) }), '/mijn/aanvraag');
  }
}
