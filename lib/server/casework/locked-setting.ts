import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { DecideSettingReason, NewSetting } from '@/lib/content/setting-changes';
import { isPlainSetting } from '@/lib/content/setting-facts';
import type { decideSettingSchema } from '@/lib/content/setting-forms';
import { isSettingKey, type SettingKey } from '@/lib/content/settings-schema';
import { asManager } from '@/lib/server/access/data/workers';
import {
  findSettingChange,
  lockSettings,
  type SettingChange,
  settingVersion,
} from '@/lib/server/content/data/setting-changes';
import { forgetSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';

type At = Context<AccountActor>;
type Answer = Accepted<{ key: SettingKey }> | Refused<DecideSettingReason | NotAllowed>;

export type DecideSetting = z.output<typeof decideSettingSchema>;
export type LockedChange = { key: SettingKey; change: SettingChange };

/** By a manager, with the settings locked; whoever changes something reads it back at once. */
export async function withSettings<A extends { ok: boolean }>(
  at: At,
  work: (tx: Transaction) => Promise<A>,
): Promise<A | Refused<NotAllowed>> {
  const answer = await asManager(at, async (tx) => {
    await lockSettings(tx);
    return work(tx);
  });
  if (answer.ok) forgetSettings();
  return answer;
}

/** A change as its page showed it: of a setting to which nothing happened since. */
export function withChange(
  { changeId, version }: DecideSetting,
  at: At,
  decide: (tx: Transaction, locked: LockedChange) => Promise<Answer>,
): Promise<Answer> {
  return withSettings(at, async (tx): Promise<Answer> => {
    const change = await findSettingChange(changeId, tx);
    if (!change || !isSettingKey(change.key)) return refused({ code: 'change_unknown' });
    if ((await settingVersion(change.key, tx)) !== version) return refused({ code: 'changed_meanwhile' });
    return decide(tx, { key: change.key, change });
  });
}

/** Names and addresses stay out of the audit log. */
export function settingDetails({ key, value, validFrom }: NewSetting) {
  const isPlain = isSettingKey(key) && isPlainSetting(key);
  return { key, validFrom, ...(isPlain && { value: JSON.stringify(value) }) };
}

export const proposalTask = (changeId: string) => `setting_proposed:${changeId}`;

export const madeBy = ({ actor, now, today }: At) => ({ at: now, accountId: actor.accountId, today });
