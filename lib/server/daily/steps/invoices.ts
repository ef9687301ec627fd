import 'server-only';
import { eraseInvoices } from '@/lib/server/invoices/data/invoices';
import { bySystem, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type DailyStep, inBatches } from '../daily-step';

/** Of whole years, once the years that they are kept have passed since the end of theirs. */
export const invoicesStep: DailyStep = {
  name: 'invoices',
  run: async ({ settings, today, now, note, looked }) => {
    const beforeYear = Number(today.slice(0, 4)) - settings.invoiceYears;
    await inBatches(async (size) => {
      const count = await inTransaction(async (tx) => {
        const erased = await eraseInvoices(tx, { beforeYear, size });
        if (erased > 0)
          await record(tx, 'invoices_erased', REGISTER_SUBJECT, bySystem(now), { count: erased, before: beforeYear });
        return erased;
      });
      note('erased', count);
      looked(count);
      return count;
    });
  },
};
