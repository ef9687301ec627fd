import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onServer } from '@/tests/support/on-server.mjs';

type Server = { dataDir: string; databaseUrl: string };

/** The path under their mails about news, which they get again: as the mail itself comes from the daily job alone. */
export async function newsMailPageOf({ dataDir, databaseUrl }: Server, email: string): Promise<string> {
  const asked = `UPDATE account SET news_mail = true WHERE email_normalised = '${email.toLowerCase()}' RETURNING id`;
  const [account] = await onServer(databaseUrl, asked);
  const id = Buffer.from(String(account.id).replaceAll('-', ''), 'hex');
  const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim();
  const signature = createHmac('sha256', secret).update('link:stop_news_mail:').update(id).digest().subarray(0, 24);
  return `/nieuwsmail/${Buffer.concat([id, signature]).toString('base64url')}`;
}
