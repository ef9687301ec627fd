import 'server-only';
import { reader } from '@/lib/server/platform/db/database';

const INSTALLATION = 1;

/** Whether this database ever held the people of a demo, whose passwords everybody knows. */
export async function everHeldPersonas(): Promise<boolean> {
  const installation = await (await reader()).installation.findUnique({ where: { id: INSTALLATION } });
  return installation?.heldPersonas === true;
}
