import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ActivityKey } from './data/activities';
import { type StartedVersion, startVersion } from './start-version';

/** Begins a new version of a rejected activity, when its reason can be mended. */
export async function mendActivity(key: ActivityKey, { actor, now }: Context<AccountActor>): Promise<StartedVersion> {
  return inTransaction(async (tx): Promise<StartedVersion> => {
    const started = await startVersion(tx, { actor, now }, 'mend', key);
    if (!started.ok || !started.isNew) return started;
    await record(tx, 'activity_mended', key.id, by(actor, 'registrant', now), { versionId: started.versionId });
    return started;
  });
}
