import { HttpClient } from '../http';
import { logInByHttp, personas } from '../personas';
import { type Clients, senders } from './sent';

const logins = { visitor: null, registrant: personas.carla, manager: personas.manager };

/** One of everybody who sends, logged in. */
export async function newClients({ url }: { url: string }): Promise<Clients> {
  const clients = Object.fromEntries(senders.map((one) => [one, new HttpClient(url)])) as Clients;
  await stayLoggedIn(clients);
  return clients;
}

/** What was sent may have ended a session: the next ones are to be of somebody again. */
export async function stayLoggedIn(clients: Clients) {
  for (const one of senders) {
    const email = logins[one];
    if (email === null || (await clients[one].get('/account')).status === 200) continue;
    await logInByHttp(clients[one], { email });
  }
}
