import 'server-only';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction } from '@/lib/server/platform/db/database';
import { eraseProviderRequests } from '@/lib/server/providers/data/providers';
import { addMonths } from '@/lib/shared/calendar-date';
import { type DailyStep, inBatches } from '../daily-step';

/** Requests that nobody confirmed in time, and what was refused some time ago. */
export const providersStep: DailyStep = {
  name: 'providers',
  run: async ({ settings, today, now, note, looked }) => {
    const refusedBefore = toColumn(addMonths(today, -12 * settings.refusedProviderYears));
    await inBatches(async (size) => {
      const erased = await inTransaction((tx) => eraseProviderRequests(tx, { now, refusedBefore, size }));
      note('erased', erased);
      looked(erased);
      return erased;
    });
  },
};
