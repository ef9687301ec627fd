const dutch = [
  'aan',
  'aan de',
  'aan den',
  'aan der',
  "aan 't",
  'bij',
  'bij de',
  "bij 't",
  'de',
  'de la',
  'de van',
  'de van der',
  'den',
  'der',
  'het',
  'in',
  'in de',
  'in den',
  'in der',
  'in het',
  "in 't",
  'onder de',
  'onder den',
  "onder 't",
  'op',
  'op de',
  'op den',
  'op der',
  'op het',
  "op 't",
  'op ten',
  'over',
  'over de',
  "over 't",
  "'s",
  "'t",
  'te',
  'ten',
  'ter',
  'thoe',
  'tot',
  'uit',
  'uit de',
  'uit den',
  "uit 't",
  'uijt de',
  'uijt den',
  'uyt den',
  'van',
  'van de',
  'van de l',
  'van den',
  'van der',
  'van het',
  'van in',
  'van la',
  "van 's",
  "van 't",
  'van te',
  'van ten',
  'van ter',
  'ver',
  'von',
  'von dem',
  'von den',
  'von der',
  'voor',
  'voor de',
  'voor den',
  "voor 't",
  'vor der',
  'zu',
  'zum',
  'zur',
];
/** Also first names, or may be: a prefix only when something stands before it. */
const elsewhere = [
  'abou',
  'abu',
  'af',
  'al',
  'am',
  'auf',
  'ben',
  'bin',
  "d'",
  'da',
  'dal',
  "dall'",
  'dalla',
  'das',
  'de las',
  'de los',
  'degli',
  'dei',
  'del',
  'della',
  'delle',
  'di',
  'do',
  'don',
  'dos',
  'du',
  'e',
  'el',
  "l'",
  'la',
  'las',
  'le',
  'les',
  'lo',
  'los',
  'mac',
  'ibn',
  'ould',
  'san',
  'unter den',
  'vom',
  'y',
  "'n",
];

export const knownPrefixes: readonly string[] = [...dutch, ...elsewhere];

const leading: ReadonlySet<string> = new Set(dutch);
const foreign: ReadonlySet<string> = new Set(elsewhere);
const all: ReadonlySet<string> = new Set(knownPrefixes);
const words: ReadonlySet<string> = new Set([...all].flatMap((prefix) => prefix.split(' ')));
const LONGEST = 3;

/** How many words. At the very front a single word counts only when it is Dutch: "Ben Jansen" has none. */
export function prefixLength(typed: readonly string[], start: number): number {
  for (let length = LONGEST; length > 0; length -= 1) {
    const known = start === 0 && length === 1 ? leading : all;
    const candidate = typed.slice(start, start + length);
    if (candidate.length === length && known.has(spaced(candidate.join(' ').toLowerCase()))) return length;
  }
  return 0;
}

function spaced(prefix: string): string {
  return prefix.replace(/(?<=\p{L})'t$/u, " 't");
}

export function isPrefixWord(word: string): boolean {
  return words.has(word.toLowerCase());
}

export function opensDutchPrefix(word: string): boolean {
  const lower = word.toLowerCase();
  return dutch.some((prefix) => prefix === lower || prefix.startsWith(`${lower} `));
}

/** Many a surname is spelled like a foreign prefix. */
export function isForeignPrefix(word: string): boolean {
  return foreign.has(word.toLowerCase());
}
