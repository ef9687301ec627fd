/** Up to so many are counted and said; of more it is only said that there are more. */
export const COUNT_MAX = 1000;
