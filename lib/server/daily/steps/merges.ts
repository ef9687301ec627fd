import 'server-only';
import { findMerge, forgetMergeWrites, listKeptMerges, listNewThings } from '@/lib/server/merging/data/merges';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type DailyStep, forEachRow } from '../daily-step';

/** What a merge would be undone with goes once something new happened: it is of no use any more. */
export const mergesStep: DailyStep = {
  name: 'merges',
  run: async (context) => {
    await forEachRow(context, listKeptMerges, async ({ id, keptId }) => {
      const merge = await findMerge(id, keptId);
      if (!merge || (await listNewThings(merge)).length === 0) return;
      context.note('erased', await inTransaction((tx) => forgetMergeWrites(tx, id)));
    });
  },
};
