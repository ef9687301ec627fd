import 'server-only';
import type { z } from 'zod';
import type { publishTextSchema } from '@/lib/content/text-forms';
import { type PublishTextReason, publishable } from '@/lib/content/text-states';
import { publishVersion } from '@/lib/server/content/data/text-rows';
import { by, record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { type At, momentOf, withText } from './locked-text';

type Answer = Accepted<{ id: string }> | Refused<PublishTextReason>;

/** The newest version, from a moment on: time alone shows it. What was still to come makes way. */
export async function publishText({ from, ...asked }: z.output<typeof publishTextSchema>, at: At) {
  return withText(asked, at, async (tx, { id, kind, newest }): Promise<Answer> => {
    const now = momentOf(at);
    const moment = from ?? now;
    const allowed = publishable(newest, moment, now);
    if (!allowed.ok) return allowed;
    const { number } = newest;
    await publishVersion(tx, { textId: id, number }, { from: moment, at: now });
    await record(tx, 'text_published', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), {
      ...{ text: id, kind, number: String(number), from: moment.toISOString() },
    });
    return accepted({ id });
  });
}
