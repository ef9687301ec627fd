import 'server-only';

/** The version is asked each time: a change by another instance is seen at once. Nobody may change what they get. */
export function keptByVersion<T>() {
  let kept: { version: string; value: T } | null = null;
  return async (version: string, workOut: () => Promise<T>): Promise<T> => {
    if (kept?.version === version) return kept.value;
    const value = await workOut();
    kept = { version, value };
    return value;
  };
}
