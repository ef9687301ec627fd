import 'server-only';

export class TooBusy extends Error {}

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
