import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { addNote } from '@/lib/server/application/add-note';
import { approveApplication } from '@/lib/server/application/approve-application';
import { assignCase } from '@/lib/server/application/assign-case';
import { claimCase } from '@/lib/server/application/claim-case';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { check, later, newAccount, newEmail, newManager } from '../journey';

export type Case = { applicationId: string; version: number };

/** Who handles the cases of a file of tests; what isn't said to be done by somebody else, the manager does. */
const workers = {} as { manager: AccountActor; colleague: AccountActor; assessor: AccountActor };

export async function newCaseWorkers() {
  return Object.assign(workers, {
    manager: await newManager('Berend Heer'),
    colleague: await newManager('Carla Collega'),
    assessor: await newAccount({ name: 'Ada Beoordelaar', email: newEmail('assessor'), roles: ['assessor'] }),
  });
}

export const claim = (
  { applicationId }: { applicationId: string },
  by = workers.manager,
  holder: string | null = null,
) => claimCase({ applicationId, holder }, { actor: by, ...later(10) });
export const assign = (
  given: { applicationId: string },
  assignee: string,
  by = workers.manager,
  holder: string | null = null,
) => assignCase({ applicationId: given.applicationId, holder, assignee }, { actor: by, ...later(10) });
export const note = (
  { applicationId }: { applicationId: string },
  by = workers.manager,
  formId: string = randomUUID(),
) => addNote({ formId, applicationId, noteText: 'Bel maandag terug.' }, { actor: by, ...later(12) });
export const approve = ({ applicationId, version }: Case, by = workers.manager) =>
  approveApplication({ applicationId, version, ...check }, { actor: by, ...later(20) });
export const reject = ({ applicationId, version }: Case, by = workers.manager) =>
  rejectApplication(
    { applicationId, version, reasons: ['not_reachable'], explanation: 'Bel ons.' },
    { actor: by, ...later(20) },
  );
