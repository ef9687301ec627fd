// How often somebody came, in windows of time that begin with the first time. Kept by one process for all that serve.

/** Of each window; the ones that began first make room. */
const MOST_KEPT = 100_000;

/**
 * All that is counted in a window lasts as long. `times` is how many come at once: all of them, or none.
 * @typedef {{ window: string, key: string, most: number, lasts: number, times?: number }} Asked
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
    for (const [at, { window, key, most, lasts, times = 1 }] of asked.entries()) {
      const known = windows.get(window)?.get(key);
      const running = known && known.endsAt > now ? known : { count: 0, endsAt: now + lasts };
      if (running.count + times > most)
        return { at, retryAfterSeconds: Math.max(1, Math.ceil((running.endsAt - now) / 1000)) };
    }
    for (const { window, key, lasts, times = 1 } of asked) {
      if (!windows.has(window)) windows.set(window, new Map());
      add(windows.get(window), key, now, { lasts, times });
    }
    return null;
  };
}

function add(counts, key, now, { lasts, times }) {
  const known = counts.get(key);
  if (known && known.endsAt > now) {
    known.count += times;
    return;
  }
  // Anew at the end: all last as long, so the first is the one that ends first.
  counts.delete(key);
  counts.set(key, { count: times, endsAt: now + lasts });
  const [first] = counts.keys();
  if (counts.size > MOST_KEPT) counts.delete(first);
}
