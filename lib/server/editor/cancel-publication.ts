import 'server-only';
import type { z } from 'zod';
import type { cancelPublicationSchema } from '@/lib/content/text-forms';
import { comingVersion } from '@/lib/content/text-states';
import { unpublishComing } from '@/lib/server/content/data/text-rows';
import { by, record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type At, momentOf, withText } from './locked-text';

type Answer = Accepted<{ id: string }> | Refused<{ code: 'nothing_coming' }>;

/** What was to come becomes a draft again; what is shown goes on. */
export async function cancelPublication(asked: z.output<typeof cancelPublicationSchema>, at: At) {
  return withText(asked, at, async (tx, { id, kind, published }): Promise<Answer> => {
    const coming = comingVersion(published, momentOf(at));
    if (!coming) return refused({ code: 'nothing_coming' });
    await unpublishComing(tx, id, momentOf(at));
    const details = { text: id, kind, number: String(coming.number) };
    await record(tx, 'text_held_back', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), details);
    return accepted({ id });
  });
}
