import { publicApi } from '@/lib/register/public-api';
import { env } from '@/lib/server/platform/env';
import { json } from '@/lib/server/register/public-json';
import { version } from '@/package.json';

/** GET /api/v1/openapi.json: the public JSON, described. */
export function GET(): Response {
  return json(publicApi(env().publicUrl, version));
}
