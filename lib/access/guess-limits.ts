/** After how many wrong codes half a session ends, whoever gives them and from wherever. */
export const CODES_IN_HALF_SESSION = 5;

/** After how many wrong passwords and codes, within how many hours, an account's owner is told. */
export const GUESSES_TOLD = { count: 10, hours: 24 } as const;
