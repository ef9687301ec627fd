/**
 * For what is worked out of an instant and is the same all through its second, such as the date in Amsterdam: by far most
 * ask about now, and asking a calendar costs more than looking somebody up.
 */
export function onceASecond<T>(work: (instant: Date) => T): (instant: Date) => T {
  let last: { second: number; value: T } | null = null;
  return (instant) => {
    const second = Math.floor(instant.getTime() / 1000);
    if (last?.second !== second) last = { second, value: work(instant) };
    return last.value;
  };
}
