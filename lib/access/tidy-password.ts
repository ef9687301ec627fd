const INVISIBLE = /^[\s\u200B-\u200D\u2060\uFEFF]$/;

/** A password without the white space round it, which comes along when it is copied. */
export function tidyPassword(typed: string): string {
  let [start, end] = [0, typed.length];
  while (start < end && INVISIBLE.test(typed.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(typed.charAt(end - 1))) end -= 1;
  return typed.slice(start, end);
}
