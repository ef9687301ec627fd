import 'server-only';
import { cookies } from 'next/headers';
import { cookieNames } from '@/lib/access/cookie-names';
import { keptFor } from '@/lib/server/platform/client';
import { isSecure } from '@/lib/server/platform/env';
import { openWords, sealWords } from '@/lib/server/platform/sealed-words';
import { accountText } from '@/lib/text/nl/access/account';

const COOKIE_SECONDS = 30 * 60;

/** In the page's own address it would stay in the browser's history and in the logs of whatever stands between. */
export async function leadToSent(page: string, { email }: { email: string }): Promise<string> {
  const sealed = await sealWords(email, `sent to ${page}`, COOKIE_SECONDS);
  (await cookies()).set(cookieNames(isSecure()).sentTo, sealed, keptFor(COOKIE_SECONDS));
  return page;
}

export async function sentTo(page: string): Promise<string> {
  const sealed = (await cookies()).get(cookieNames(isSecure()).sentTo)?.value;
  return (sealed && (await openWords(sealed, `sent to ${page}`))) || accountText.yourAddress;
}
