import 'server-only';

let busy: Promise<unknown> = Promise.resolve();

/** A file that unfolds takes much memory: one is worked on at a time, however many come at once. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = busy.then(work);
  busy = done.catch(() => undefined);
  return done;
}
