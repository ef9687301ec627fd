import { cookieNames } from '@/lib/access/cookie-names';
import type { Permission } from '@/lib/access/permissions';
import { isForEverybody } from '@/lib/server/access/door';
import { isSecure } from '@/lib/server/platform/env';
import { forgetVersions, pageVersion } from './page-versions';
import { answerRegister } from './register-answers';

/** Of the pages that it answers for: at the door nobody is asked who they are. */
const OF_VISITORS: Permission[] = ['read_public_pages', 'search_register', 'see_catalogue'];

/** For scripts/serve/door.mjs, outside the bundle: what visitors are answered without Next. */
export function openDoor() {
  if (!OF_VISITORS.every(isForEverybody)) return;
  const { session: sessionCookie } = cookieNames(isSecure());
  Object.assign(globalThis, { lklrDoor: { sessionCookie, pageVersion, forgetVersions, answerRegister } });
}
