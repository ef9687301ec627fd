const LONGEST_MS = 20_000;

/** Waits until something holds; gives up rather than keep a failed test's process alive. */
export async function until(holds: () => Promise<boolean>, longestMs = LONGEST_MS) {
  const end = performance.now() + longestMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It didn't happen within ${longestMs / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
