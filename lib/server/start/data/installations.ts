import 'server-only';
import { reader } from '@/lib/server/platform/db/database';

const INSTALLATION = 1;

export async function everHeldPersonas(): Promise<boolean> {
  const installation = await (await reader()).installation.findUnique({ where: { id: INSTALLATION } });
  return installation?.heldPersonas === true;
}
