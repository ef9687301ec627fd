import 'server-only';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, reader } from '@/lib/server/platform/db/database';
import { seedDemoPeople } from '../demo/seed-people';
import { seedContent } from './content';
import { seedPersonas } from './personas';

const INSTALLATION = 1;

/** Made-up people, and made-up contacts of the register: for a demo and for tests. */
type What = {
  withPersonas: boolean;
  withSamples: boolean;
  /** Besides the personas some four hundred others, with their histories. */
  people?: 'few' | 'many';
};

/** Nothing that is there is changed; personas never go into a database with real accounts. */
export async function seed({ withPersonas, withSamples, people = 'few', now, today }: Moment & What) {
  await inTransaction(async (tx) => {
    await tx.installation.createMany({ data: { id: INSTALLATION, createdAt: now }, skipDuplicates: true });
    await seedContent(tx, { withSamples, now });
  });
  if (!withPersonas) return;
  if (!(await hasPeople()))
    await inTransaction(async (tx) => {
      await tx.installation.update({ where: { id: INSTALLATION }, data: { heldPersonas: true } });
      await seedPersonas(tx, { now, today });
    });
  if (people === 'many') await seedDemoPeople({ now, today });
}

async function hasPeople(): Promise<boolean> {
  const db = await reader();
  return (await db.account.count()) + (await db.registration.count()) > 0;
}
