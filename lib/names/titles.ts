const certain: ReadonlySet<string> = new Set([
  'mw',
  'mevr',
  'mevrouw',
  'mej',
  'mejuffrouw',
  'dhr',
  'hr',
  'meneer',
  'mijnheer',
  'mrs',
  'ms',
  'drs',
  'dr',
  'mr',
  'ir',
  'bc',
  'prof',
  'professor',
  'msc',
  'bsc',
  'llm',
  'llb',
  'phd',
]);
const degreesWithDots: ReadonlySet<string> = new Set(['b.sc', 'm.sc', 'b.ed', 'm.ed', 'll.m', 'll.b', 'ph.d']);
const maybeInFront: ReadonlySet<string> = new Set(['ing']);
const maybeInitials: ReadonlySet<string> = new Set(['b.a', 'm.a', 'm.b.a', 'b.b.a', 'm.p.a']);
const maybeBehind: ReadonlySet<string> = new Set(['ma', 'ba', 'mba', 'bba', 'mpa', 'med', 'bed']);
/** Behind a name; in capitals without a dot they are initials. */
const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'junior', 'senior']);

export function isTitle(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return certain.has(bare) || degreesWithDots.has(bare);
}

/** Also a surname or the start of one, so a title only in front of a name: "ing". */
export function isTitleInFront(word: string): boolean {
  return maybeInFront.has(word.toLowerCase().replace(/\.$/, ''));
}

export function isSuffix(word: string): boolean {
  return suffixes.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Also a surname or the start of one, so a degree only behind a name: "MA", "jr.". */
export function isTitleBehind(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return maybeBehind.has(bare) || (suffixes.has(bare) && word !== word.toUpperCase());
}

/** Written as initials are, so a degree only behind a name that has its own: "J. Bos B.A.". */
export function isTitleLikeInitials(word: string): boolean {
  return maybeInitials.has(word.toLowerCase().replace(/\.$/, ''));
}
