import { pingDatabase } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { json } from '@/lib/server/register/public-json';
import { version } from '@/package.json';

export async function GET(): Promise<Response> {
  try {
    await pingDatabase();
    return json({ status: 'ok', version });
  } catch (error) {
    log.error({ error }, 'not healthy');
    return json({ status: 'unavailable' }, 503);
  }
}
