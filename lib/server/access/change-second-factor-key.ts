import 'server-only';
import { bySystem, record, recordEach } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { checkOf } from '@/lib/server/platform/sealed-secret';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import {
  hasSealedSecrets,
  lockKey,
  putKeyInForce,
  removeEveryRecoveryCode,
  sealEverySecret,
} from './data/second-factors';

export type ChangeKeyReason = { code: 'other_secret' } | { code: 'changed_already' };
type Changed = Accepted<{ version: number; secrets: number; withoutCodes: number }>;
type Secrets = { secret: string; previous: string | null };

/** Recovery codes are kept under the secret alone, so a new secret ends them. By the command line alone. */
export async function changeSecondFactorKey(
  { secret, previous }: Secrets,
  { now }: Pick<Moment, 'now'>,
): Promise<Changed | Refused<ChangeKeyReason>> {
  const from = previous ?? secret;
  return inTransaction(async (tx): Promise<Changed | Refused<ChangeKeyReason>> => {
    const kept = await lockKey(tx);
    const isKeyOf = (one: string) => kept.check === checkOf({ version: kept.version, secret: one });
    if (!isKeyOf(from)) {
      if (isKeyOf(secret)) return refused({ code: 'changed_already' });
      if (await hasSealedSecrets(tx)) return refused({ code: 'other_secret' });
    }
    const key = { version: kept.version + 1, secret };
    const secrets = await sealEverySecret(tx, from, key);
    await putKeyInForce(tx, key);
    const holders = from === secret ? [] : await removeEveryRecoveryCode(tx);
    const details = { version: key.version, secrets };
    await record(tx, 'second_factor_key_changed', REGISTER_SUBJECT, bySystem(now), details);
    await recordEach(tx, 'recovery_codes_lapsed', holders, bySystem(now));
    return accepted({ version: key.version, secrets, withoutCodes: holders.length });
  });
}
