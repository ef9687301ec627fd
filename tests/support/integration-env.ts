// What the integration tests run in: a demo installation of their own, whatever stands in the caller's environment.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

for (const name of [
  'APP_MODE',
  'DATABASE_URL',
  'REGISTER_TODAY',
  'RATE_LIMITS',
  'DEMO_PEOPLE',
  'RESEND_API_KEY',
  'RESEND_BASE_URL',
])
  delete process.env[name];
process.env.DATA_DIR = join(tmpdir(), `lklr-test-${randomUUID()}`);
process.env.NEXTAUTH_URL = 'http://localhost:3000';
process.env.NEXTAUTH_SECRET = 'a-secret-that-only-the-tests-know-of';
process.env.LOG_LEVEL ??= 'silent';
