const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 900;

/** In seconds, `beyond` from 1: twice as long each time, with a bound, so that nobody is locked out for good. */
export function delayBefore(beyond: number): number {
  return Math.min(FIRST_DELAY_SECONDS * 2 ** Math.max(0, beyond - 1), LONGEST_DELAY_SECONDS);
}
