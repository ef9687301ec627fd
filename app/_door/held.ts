export type Held<T> = { ask: () => T | Promise<T>; forget: () => void };

/** Reads it at most once in so long; who asks meanwhile gets the same, at once where it is there. A failure isn't held. */
export function held<T>(milliseconds: number, read: () => Promise<T>): Held<T> {
  let until = 0;
  let value: T | Promise<T>;
  const forget = () => {
    until = 0;
  };
  const ask = () => {
    const at = performance.now();
    if (at < until) return value;
    until = at + milliseconds;
    const asked = read();
    value = asked;
    asked.then(
      (answer) => {
        if (value === asked) value = answer;
      },
      () => {
        if (value === asked) forget();
      },
    );
    return asked;
  };
  return { ask, forget };
}
