export async function register() {
  // Also called for the edge, where the middleware runs: no database there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startBackground, refuseToStart } = await import('@/lib/server/start/background');
  await startBackground().catch(refuseToStart);
  const { openDoor } = await import('@/app/_door/open-door');
  openDoor();
}
