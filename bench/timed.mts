/** Does something, and gives what it gave with the seconds that it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ done: T; seconds: number }> {
  const begin = performance.now();
  const done = await work();
  return { done, seconds: (performance.now() - begin) / 1000 };
}
