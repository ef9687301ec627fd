import { untilNoted } from '@/lib/server/access/security-events';
import { log } from '@/lib/server/platform/log';
import type { TestDatabase } from '@/tests/support/database';
import { asker } from '../next-headers';

/** What nobody may find in a record or a log line. */
export const TYPED = 'een heel geheim woord dat iemand typte';

/** The log lines of each test, which begins with nobody logged in. */
export function heardLines(): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  beforeEach(() => {
    asker.cookie = '';
    lines.length = 0;
    jest.spyOn(log, 'info').mockImplementation((line: unknown) => void lines.push(line as Record<string, unknown>));
  });
  afterEach(() => jest.restoreAllMocks());
  return lines;
}

/** What was recorded about an account, in its order. */
export async function recordedOf(db: TestDatabase, accountId: string) {
  await untilNoted();
  const rows = await db.prisma.auditEvent.findMany({ where: { subjectId: accountId }, orderBy: { id: 'asc' } });
  return rows.map(({ event, actorId, actorRole, details }) => ({ event, actorId, actorRole, details }));
}

export function formWith(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
