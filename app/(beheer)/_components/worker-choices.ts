import { handlingRole } from '@/lib/access/handling';
import type { Account } from '@/lib/server/access/data/accounts';
import { handlingText } from '@/lib/text/nl/application/cases';

/** Whom a matter can be given to; `except` are those who have it already, or whose it is. */
export function workerChoices(workers: Account[], except: (string | null)[] = []) {
  return workers
    .filter(({ id }) => !except.includes(id))
    .map((worker) => ({
      value: worker.id,
      label: handlingText.worker(worker.name, handlingRole(worker) === 'register_manager'),
    }));
}
