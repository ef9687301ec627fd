/** White space and what Unicode calls format: marks of direction, signs of no width, soft hyphens. */
const INVISIBLE = /^[\s\p{Cf}]$/u;

/** A password without the space and the signs that nobody sees round it, which come along when it is copied. */
export function tidyPassword(typed: string): string {
  let [start, end] = [0, typed.length];
  while (start < end && INVISIBLE.test(typed.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(typed.charAt(end - 1))) end -= 1;
  return typed.slice(start, end);
}
