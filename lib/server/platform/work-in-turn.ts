import 'server-only';

/** So many wait already that another would wait too long: nothing was begun. */
export class TooBusy extends Error {}

/** Does heavy work a few at a time; `mostWaiting` may wait for their turn, and what comes above that is refused with TooBusy. */
export function workInTurn({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy >= atOnce) {
      if (waiting.length >= mostWaiting) throw new TooBusy(`more than ${mostWaiting} wait`);
      await new Promise<void>((turn) => waiting.push(turn));
    } else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
