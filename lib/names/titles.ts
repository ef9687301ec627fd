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
/** With dots these read as initials. */
const maybeInitials: ReadonlySet<string> = new Set(['b.a', 'm.a', 'm.b.a', 'b.b.a', 'm.p.a']);
const maybeBehind: ReadonlySet<string> = new Set(['ma', 'ba', 'mba', 'bba', 'mpa', 'med', 'bed']);
/** Behind a name; in capitals without a dot they are initials. */
const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'junior', 'senior']);

/** A word that is a salutation or a title wherever it stands: "mw", "Drs.", "M.Sc." (domain section 5). */
export function isTitle(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return certain.has(bare) || degreesWithDots.has(bare);
}

/** A title that is also a surname or the start of one, and so only a title in front of a name: "ing". */
export function isTitleInFront(word: string): boolean {
  return maybeInFront.has(word.toLowerCase().replace(/\.$/, ''));
}

/** "jr." and the like, which belong to a name as a whole; in any case. */
export function isSuffix(word: string): boolean {
  return suffixes.has(word.toLowerCase().replace(/\.$/, ''));
}

/** A degree or suffix that is also a surname or the start of one, and so only that behind a name: "MA", "jr.". */
export function isTitleBehind(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return maybeBehind.has(bare) || (suffixes.has(bare) && word !== word.toUpperCase());
}

/** A degree that is written as initials are, and so only a degree behind a name that has its own: "J. Bos B.A.". */
export function isTitleLikeInitials(word: string): boolean {
  return maybeInitials.has(word.toLowerCase().replace(/\.$/, ''));
}
