import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ActivityKey } from './data/activities';
import { type StartedVersion, startVersion } from './start-version';

/** Begins a new version of an approved activity; the approved one counts until the new one is decided. */
export async function changeActivity(key: ActivityKey, { actor, now }: Context<AccountActor>): Promise<StartedVersion> {
  return inTransaction(async (tx): Promise<StartedVersion> => {
    const started = await startVersion(tx, { actor, now }, 'change', key);
    if (!started.ok || !started.isNew) return started;
    await record(tx, 'activity_changed', key.id, by(actor, 'registrant', now), { versionId: started.versionId });
    return started;
  });
}
