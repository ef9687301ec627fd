/** Words that only say that the birth name follows. */
const ofBirth: ReadonlySet<string> = new Set(['geb', 'geboren']);
/** And the partner's, or a former partner's. */
const ofPartner: ReadonlySet<string> = new Set(
  'echtgenoot echtgenote echtg wed weduwe weduwnaar wedn gesch gescheiden gehuwd'.split(' '),
);
/** The same where a name stands on both sides, and otherwise initials. */
const betweenNames: ReadonlySet<string> = new Set(['e.v', 'ev', 'w.v', 'wv']);
/** Follows a word of the second kind: "echtgenote van", "wed. v.", "gehuwd met". */
const linking: ReadonlySet<string> = new Set(['van', 'v', 'met']);

export type NameMarker = 'birth' | 'partner' | 'between';

/** Which name a word says it is about, when it is one of those words: "geb.", "wed.", "e.v." (domain section 5). */
export function nameMarker(word: string): NameMarker | null {
  const bare = word.toLowerCase().replace(/[.:]+$/, '');
  if (ofBirth.has(bare)) return 'birth';
  if (ofPartner.has(bare)) return 'partner';
  return betweenNames.has(bare) ? 'between' : null;
}

/** Whether a word behind a marker belongs to it and not to the name. */
export function linksMarker(word: string, before: NameMarker | null): boolean {
  return before === 'partner' && linking.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Whether a word says so of the name beside it by itself: "geb." and "wed.", not "e.v.". */
export function isMarkerOfOne(word: string): boolean {
  const marker = nameMarker(word);
  return marker === 'birth' || marker === 'partner';
}
