/** What people, browsers and attackers put in a form: one table, for every schema and every form. */

const LONG = 10_000;

/** Text that a form can send, by what it is. Everything here is valid as bytes of a request. */
export const badTexts = {
  empty: '',
  spaces: ' \t \n ',
  'non-breaking spaces': '\u00a0\u2007\u202f\u3000',
  'ten thousand letters': 'a'.repeat(LONG),
  'ten thousand spaces in a name': `a${' '.repeat(LONG)}b`,
  'ten thousand words': 'van '.repeat(LONG / 4),
  'ten thousand combining marks': `e${'\u0301'.repeat(LONG)}`,
  emoji: '👩🏽‍🏫🇳🇱',
  NUL: 'Jan\u0000sen',
  'only NUL': '\u0000',
  'control characters': '\u0001\u0008\u001b[31m\u007f\u0085',
  'line ends': 'een\r\ntwee\nBcc: iemand@elders.example',
  'right to left': '\u202e\u2067nesnaJ\u2069\u200f',
  'zero width': '\u200b\u200d\ufeff\u2060',
  SQL: `'; DROP TABLE account; --`,
  'SQL with a comment': `x' OR '1'='1' /*`,
  HTML: '<b onmouseover="alert(1)">Jansen</b>',
  script: '</script><script>alert(1)</script>',
  template: '${7*7}{{7*7}}<%= 7*7 %>%s%n',
  path: '../../../../etc/passwd\u0000.json',
  'prototype name': '__proto__',
  'constructor name': 'constructor',
  'JSON that looks like an error': '{"code":"required"}',
  'a very long number': '9'.repeat(400),
  'past a database integer': '2147483648',
  'past a safe integer': '9007199254740993',
  'past a big integer': '9223372036854775808',
  negative: '-1',
  'a fraction': '1.5',
  'beyond a float': '1e309',
  'not a number': 'NaN',
  infinite: 'Infinity',
  hexadecimal: '0x10',
  'other digits': '١٢٣',
  'a date that is none': '31-2-2026',
  'a date far away': '1-1-99999',
  'a replacement character': '\ufffd',
  'letters outside the basic plane': '𝒥𝒶𝓃𝓈𝑒𝓃',
} as const satisfies Record<string, string>;

export type BadText = keyof typeof badTexts;

/** Text that no request can hold, and that a program can: half of a pair. */
export const loneSurrogates = { 'a lone high surrogate': 'Jan\ud800sen', 'a lone low surrogate': '\udc00' };

/** What isn't text at all, where text is expected. */
export const wrongTypes: Record<string, unknown> = {
  missing: undefined,
  null: null,
  'a number': 42,
  'no number': Number.NaN,
  'a big integer': 12n,
  true: true,
  'a list': ['a', 'b'],
  'an empty list': [],
  'a list with holes': Array.from({ length: 3 }),
  'an object': { a: 'b' },
  'an object that is no primitive': { toString: 'x', valueOf: 'y' },
  'an object without a prototype': Object.create(null) as unknown,
  'a date': new Date(Number.NaN),
  'a file': new File(['inhoud'], 'bestand.txt', { type: 'text/plain' }),
  'a function': () => 'x',
  'a symbol': Symbol('x'),
};

/** Names of fields that no form has, alone or beside its own. */
export const badFieldNames = [
  '__proto__',
  '__proto__.polluted',
  'constructor.prototype.polluted',
  'a.__proto__.polluted',
  'version.valueOf',
  'version.toString',
  'reasons.0',
  'rows.0',
  'rows.length',
  'rows.0.length',
  'rows.999999999999',
  'rows.-1',
  '.',
  '..',
  'a..b',
  'a.b.c.d.e.f',
  '',
  'toString',
  'hasOwnProperty',
  '$ACTION_KEY',
  '$ACTION_REF_2',
  'naam\u0000',
  'x'.repeat(5_000),
];

/** Paths in whose last part a number, a token or an id is expected. */
export const badPathParts = [
  '%00',
  '%E0%A4%A',
  '%',
  '%2e%2e%2f%2e%2e%2fsecret',
  '%F0%9F%91%A9',
  'a'.repeat(2_000),
  "'%20OR%201=1--",
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '-1',
  '0',
  '1e309',
  '99999999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  '%E2%80%AE',
  '__proto__',
  '%0d%0aSet-Cookie:%20a=b',
];
