import 'server-only';
import { lockOwnAccount } from '@/lib/server/access/data/own-account';
import { bySystem, record } from '@/lib/server/platform/audit';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { closeTasksAbout } from '@/lib/server/platform/tasks';
import {
  type ExpiredDossier,
  eraseRegistrantsPast,
  eraseRegistration,
  type Keeping,
  listExpiredDossiers,
  lockExpiredDossier,
} from '@/lib/server/registration/data/expired-dossiers';
import { listHolders } from '@/lib/server/registration/data/registration-links';
import { addMonths } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, forEachRow } from '../daily-step';
import { eraseUnneededAccount } from '../erase-unneeded-account';

/** Of people who left some years ago: the number stays, the rest goes, with the account. */
export const dossiersStep: DailyStep = {
  name: 'dossiers',
  run: async (context) => {
    const { settings, today } = context;
    const keeping = {
      today,
      leftBy: addMonths(today, -12 * settings.dossierYears),
      // An application that was refused since has a term of its own.
      endedBefore: toColumn(addMonths(today, -12 * settings.refusedApplicationYears)),
    };
    await forEachRow(
      context,
      (key) => listExpiredDossiers(key, keeping),
      (dossier) => inTransaction((tx) => erase(tx, dossier, keeping, context)),
    );
  },
};

/** Accounts are locked first, as a decision on an application locks them before the registration. */
async function erase(tx: Transaction, dossier: ExpiredDossier, keeping: Keeping, { now, note }: DailyContext) {
  const { id } = dossier;
  const holders = await listHolders(dossier, tx);
  for (const accountId of holders) await lockOwnAccount(tx, accountId);
  if (!(await lockExpiredDossier(tx, dossier, keeping))) return;
  await closeTasksAbout(tx, id, { accountId: null, now });
  await eraseRegistration(tx, id, now);
  await record(tx, 'dossier_erased', id, bySystem(now));
  note('erased');
  for (const accountId of holders) {
    const isErased = await eraseUnneededAccount(tx, accountId, now);
    if (!isErased) await eraseRegistrantsPast(tx, accountId);
    note('account_deletion', isErased);
  }
}
