import { HttpClient } from './http';
import { linkIn, readMails, waitForMail } from './mailbox';

/**
 * Asks for a new password and gives the path of a link that works: mails of earlier requests may come in later, with
 * links that the last change of password spent.
 */
export async function resetLinkFor(server: { url: string; dataDir: string }, email: string): Promise<string> {
  const spent = await readMails(server.dataDir, email);
  await new HttpClient(server.url).fillIn('/wachtwoord-vergeten', { email });
  for (;;) {
    const mail = await waitForMail(server.dataDir, { to: email, after: spent, subject: /nieuw wachtwoord/i });
    const { pathname } = new URL(linkIn(mail));
    const page = await new HttpClient(server.url).visit(pathname);
    if (page.html.includes('name="password"')) return pathname;
    spent.push(mail);
  }
}
