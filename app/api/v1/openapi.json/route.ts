import { publicApi } from '@/lib/register/public-api';
import { env } from '@/lib/server/env';
import { json } from '@/lib/server/public-json';
import { version } from '@/package.json';

/** GET /api/v1/openapi.json: the public JSON, described. */
export function GET(): Response {
  return json(publicApi(env().publicUrl, version));
}
