const SETUP_MS = 3_600_000;

/** Whether what was begun can still be finished: who comes back later gives the password again. */
export function isSetupUsable(setup: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - setup.createdAt.getTime() < SETUP_MS;
}

/** A secret as people type it over: in groups of four. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
