export const CODES_IN_HALF_SESSION = 5;

/** A log-in that waits for its second factor ends with the last of them, whoever gave them and from wherever. */
export function endsHalfSession(codesTried: number): boolean {
  return codesTried >= CODES_IN_HALF_SESSION;
}

/** After so many wrong guesses in so many hours an account's owner is told. */
export const GUESSES_TOLD = { count: 10, hours: 24 } as const;
