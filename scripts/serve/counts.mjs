// How often somebody came, in windows of time that begin with the first time. Kept by one process for all that serve.

/** Of each window; the ones that began first make room. */
const MOST_KEPT = 100_000;

/**
 * All that is counted in a window lasts as long.
 * @typedef {{ window: string, key: string, most: number, lasts: number }} Asked
 * @typedef {{ at: number, retryAfterSeconds: number } | null} Full - which of those asked had no room left, and for how long
 */

/** What is refused isn't counted. */
export function makeCounts() {
  /** @type {Map<string, Map<string, { count: number, endsAt: number }>>} */
  const windows = new Map();

  /**
   * @param {Asked[]} asked
   * @param {number} now
   * @returns {Full}
   */
  return function count(asked, now) {
    for (const [at, { window, key, most }] of asked.entries()) {
      const known = windows.get(window)?.get(key);
      if (known && known.endsAt > now && known.count >= most)
        return { at, retryAfterSeconds: Math.max(1, Math.ceil((known.endsAt - now) / 1000)) };
    }
    for (const { window, key, lasts } of asked) {
      if (!windows.has(window)) windows.set(window, new Map());
      add(windows.get(window), key, now, lasts);
    }
    return null;
  };
}

function add(counts, key, now, lasts) {
  const known = counts.get(key);
  if (known && known.endsAt > now) {
    known.count += 1;
    return;
  }
  // Anew at the end: all last as long, so the first is the one that ends first.
  counts.delete(key);
  counts.set(key, { count: 1, endsAt: now + lasts });
  const [first] = counts.keys();
  if (counts.size > MOST_KEPT) counts.delete(first);
}
