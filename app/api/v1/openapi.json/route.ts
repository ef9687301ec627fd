import { publicApi } from '@/lib/register/public-api';
import { env } from '@/lib/server/platform/env';
import { json } from '@/lib/server/register/public-json';
import { version } from '@/package.json';

export function GET(): Response {
  return json(publicApi(env().publicUrl, version));
}
