/**
 * Runs something once the mouse button or the finger is up again. An error line that appears while a button is being
 * pressed pushes that button away from under the pointer, and the press is lost.
 */
export function afterPress(run: () => void) {
  if (document.querySelector(':active') === null) return run();
  const released = new AbortController();
  const then = () => {
    released.abort();
    // The click follows in the same task.
    setTimeout(run);
  };
  for (const event of ['pointerup', 'pointercancel'])
    document.addEventListener(event, then, { signal: released.signal });
}
