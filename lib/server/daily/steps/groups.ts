import 'server-only';
import { eraseClosedGroups, listGroupsLeft } from '@/lib/server/groups/data/groups';
import { tidyGroup } from '@/lib/server/groups/tidy-group';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type DailyStep, forEachRow, inBatches } from '../daily-step';

/** Whoever left the register has left their groups; closed groups go with the last activity that came of them. */
export const groupsStep: DailyStep = {
  name: 'groups',
  run: async (context) => {
    await forEachRow(context, listGroupsLeft, async ({ id }) => {
      context.note('group_closed', await tidyGroup(id, context.now));
    });
    await inBatches(async (size) => {
      const erased = await inTransaction((tx) => eraseClosedGroups(tx, size));
      context.note('erased', erased);
      context.looked(erased);
      return erased;
    });
  },
};
