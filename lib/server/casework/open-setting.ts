import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isSettingKey, type SettingKey, type SettingRow } from '@/lib/content/settings-schema';
import {
  findSettingProposal,
  listAcceptedChanges,
  listSettingChanges,
  type SettingChange,
  settingVersion,
} from '@/lib/server/content/data/setting-changes';
import { listSettingHistory } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import type { Paged, Place } from '@/lib/shared/list-place';

const CHANGES = 25;

export type OpenedSetting = {
  key: SettingKey;
  version: number;
  held: SettingRow | null;
  /** Those by a page can be withdrawn. */
  coming: { row: SettingRow; changeId: string | null }[];
  proposal: (SettingChange & { isOwn: boolean; hasPassed: boolean }) | null;
  /** The newest first; below the last of them what held before anybody changed it. */
  changes: Paged<SettingChange>;
  first: SettingRow[];
};

/** One setting as its page shows it; null where there is none of that name. */
export async function openSetting(
  key: string,
  { actor, today }: Context<AccountActor>,
  place: Place = null,
): Promise<OpenedSetting | null> {
  if (!isSettingKey(key)) return null;
  // In one statement: what happens meanwhile must not pass for seen.
  const [version, rows, accepted, proposal, changes] = await Promise.all([
    settingVersion(key),
    listSettingHistory(key),
    listAcceptedChanges(key),
    findSettingProposal(key),
    listSettingChanges(key, place, CHANGES),
  ]);
  return {
    key,
    version,
    held: rows.findLast(({ validFrom }) => validFrom <= today) ?? null,
    coming: rows
      .filter(({ validFrom }) => validFrom > today)
      .map((row) => ({ row, changeId: accepted.get(row.validFrom) ?? null })),
    proposal: proposal
      ? { ...proposal, isOwn: proposal.madeById === actor.accountId, hasPassed: proposal.validFrom < today }
      : null,
    changes,
    first: changes.after === null ? rows.filter(({ validFrom }) => !accepted.has(validFrom)) : [],
  };
}
