import { isKnownFirstName } from './first-names';
import { baseLetters } from './fold';

const onset =
  '(?:bl|br|chr|ch|cl|cr|dj|dr|dw|fl|fr|gh|gl|gr|gw|kh|kl|kn|kr|kw|ph|pl|pr|rh|sch|sc|sh|sj|sk|sl|sm|sn|sp|str|st|sv|sw|th|tj|tr|ts|tw|vl|vr|wh|wr|zw|[bcdfghjklmnpqrstvwxz])';
const coda =
  '(?:nts|rts|nst|rst|ck|ch|ff|ft|gt|ks|ld|lf|lk|ll|lm|ls|lt|mm|ms|nck|nd|ng|nk|nn|ns|nt|nz|ph|ps|pt|rd|rk|rl|rm|rn|rr|rs|rt|rth|sj|ss|st|sh|th|ts|tt|tz|x|[bcdfghklmnprstvwz])';
const vowels = '[aeiouy]{1,3}';
const reads = new RegExp(`^${onset}?${vowels}(?:${coda}?${onset}${vowels})*${coda}?$`);
const vowel = /[aeiouy]/g;

/**
 * Whether letters typed without dots look like a first name rather than initials:
 * six or more with a vowel; four or five that can be pronounced; three of which two are vowels ("noa"); and any known
 * first name, of two letters only when typed as one ("Bo", while "bo" and "BO" are B.O.). So `jfr` and `wamjc` don't.
 */
export function looksLikeFirstName(typed: string): boolean {
  const letters = baseLetters(typed);
  const vowelCount = letters.match(vowel)?.length ?? 0;
  if (letters.length === 2) return isKnownFirstName(letters) && /^\p{Lu}\p{Ll}/u.test(typed);
  if (isKnownFirstName(letters)) return true;
  if (vowelCount === 0 || letters.length < 3) return false;
  if (letters.length === 3) return vowelCount >= 2;
  return letters.length > 5 || reads.test(letters);
}
