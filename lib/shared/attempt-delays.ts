const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 900;

/**
 * How long the next attempt has to wait, in seconds, once `beyond` attempts went past what is free (1 for the first):
 * twice as long each time, a quarter of an hour at most, so that nobody is ever locked out for good.
 */
export function delayBefore(beyond: number): number {
  return Math.min(FIRST_DELAY_SECONDS * 2 ** Math.max(0, beyond - 1), LONGEST_DELAY_SECONDS);
}
