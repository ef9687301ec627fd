const ofBirth: ReadonlySet<string> = new Set(['geb', 'geboren']);
const ofPartner: ReadonlySet<string> = new Set(
  'echtgenoot echtgenote echtg wed weduwe weduwnaar wedn gesch gescheiden gehuwd'.split(' '),
);
/** So between two names; elsewhere initials. */
const betweenNames: ReadonlySet<string> = new Set(['e.v', 'ev', 'w.v', 'wv']);
const linking: ReadonlySet<string> = new Set(['van', 'v', 'met']);

export type NameMarker = 'birth' | 'partner' | 'between';

export function nameMarker(word: string): NameMarker | null {
  const bare = word.toLowerCase().replace(/[.:]+$/, '');
  if (ofBirth.has(bare)) return 'birth';
  if (ofPartner.has(bare)) return 'partner';
  return betweenNames.has(bare) ? 'between' : null;
}

export function linksMarker(word: string, before: NameMarker | null): boolean {
  return before === 'partner' && linking.has(word.toLowerCase().replace(/\.$/, ''));
}

export function isMarkerOfOne(word: string): boolean {
  const marker = nameMarker(word);
  return marker === 'birth' || marker === 'partner';
}
