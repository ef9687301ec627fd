import 'server-only';
import {
  hasSealedSecrets,
  lockKey,
  OtherKey,
  putKeyInForce,
  sealPlainSecrets,
} from '@/lib/server/access/data/second-factors';
import { inTransaction } from '@/lib/server/platform/db/database';
import { EnvironmentRefused, env } from '@/lib/server/platform/env';
import { checkOf } from '@/lib/server/platform/sealed-secret';

/** What is wrong with NEXTAUTH_SECRET, where this database's second factors need another one. Changes nothing. */
export async function secondFactorKeyProblems(): Promise<string[]> {
  return inTransaction(async (tx) => {
    const { version, check } = await lockKey(tx);
    const isOurs = check === checkOf({ version, secret: env().secret });
    return !isOurs && (await hasSealedSecrets(tx)) ? [new OtherKey().message] : [];
  });
}

/** Refuses a NEXTAUTH_SECRET that can't read them; encrypts those of before. All of it or nothing, and once. */
export async function settleSecondFactorSecrets() {
  const problems = await secondFactorKeyProblems();
  if (problems.length > 0) throw new EnvironmentRefused(problems);
  await inTransaction(async (tx) => {
    const { version } = await lockKey(tx);
    const key = { version, secret: env().secret };
    // Where nothing needed another key, ours takes its place.
    await putKeyInForce(tx, key);
    await sealPlainSecrets(tx, key);
  });
}
