const LONGEST_MS = 20_000;

/** Waits until something holds; gives up rather than keep a failed test's process alive. */
export async function until(holds: () => Promise<boolean>) {
  const end = performance.now() + LONGEST_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It didn't happen within ${LONGEST_MS / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
