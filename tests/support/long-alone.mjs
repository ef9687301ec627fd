/** The simulated year, and most kills: those of the journeys, of a cycle's end and of an import are in every run. */
export const LONG_ALONE = ['/daily/daily-year', '/processes/killed-'];
