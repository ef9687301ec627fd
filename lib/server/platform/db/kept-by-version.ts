import 'server-only';

/**
 * Keeps what was worked out from rows as long as the rows stay what they were: their version is asked each time, so a
 * change by another instance is seen at once. One version is kept; nobody may change what they get.
 */
export function keptByVersion<T>() {
  let kept: { version: string; value: T } | null = null;
  return async (version: string, workOut: () => Promise<T>): Promise<T> => {
    if (kept?.version === version) return kept.value;
    const value = await workOut();
    kept = { version, value };
    return value;
  };
}
