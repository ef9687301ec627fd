import { surnameQuestion } from '@/lib/names/surname-question';

/** What is asked, as prefix and surname; 'kept' where nothing is, '' for a surname that nothing is left of. */
function asked(prefix: string, surname: string): string {
  const question = surnameQuestion({ prefix, surname });
  if (question === null) return 'kept';
  return question.code === 'prefix_in_surname' ? `${question.prefix}|${question.surname}` : '';
}

// The lines of cases from other people's bug reports: surname-with-prefix.tsv.
it.each([
  ['', 'van der Berg', 'van der|Berg'],
  ['van der', 'van der Berg', 'van der|Berg'],
  ['Berg', 'van der', 'van der|Berg'],
  ['', 'Vanderbilt', 'kept'],
  ['', "Huis in 't Veld", 'kept'],
  ['', 'Van', 'kept'],
])('prefix %j with surname %j: %s', (prefix, surname, question) => {
  expect(asked(prefix, surname)).toBe(question);
});

describe('a surname that begins with a prefix', () => {
  it.each([
    ['', 'Van Der Berg', 'Van Der|Berg'],
    ['', 'VAN DEN BERG', 'VAN DEN|BERG'],
    ['', "van 't Hof", "van 't|Hof"],
    ['', 'van ’t Hof', 'van ’t|Hof'],
    ['', 'van `t Hof', 'van `t|Hof'],
    ['', "'t Wolkje", "'t|Wolkje"],
    ['', "in 't Veld", "in 't|Veld"],
    ['', 'El Amrani', 'El|Amrani'],
    ['', 'de la Cruz', 'de la|Cruz'],
    ['', 'De Haan', 'De|Haan'],
    ['', 'van den Berg-de Vries', 'van den|Berg-de Vries'],
    ['', 'van Huis in ’t Veld', 'van|Huis in ’t Veld'],
    ['', 'v.d. Berg', 'v.d.|Berg'],
    ['', 'van d. Berg', 'van d.|Berg'],
    ['', "van't Hof", "van't|Hof"],
    ['', 'Op’t Veld', 'Op’t|Veld'],
    ['', 'V.d. Berg', 'V.d.|Berg'],
    ['', 'v. d. Berg', 'v. d.|Berg'],
    ['', 'vd Berg', 'vd|Berg'],
    ['', 'v. Dijk', 'v.|Dijk'],
    ['', 'v Dijk', 'v|Dijk'],
    ['', 'o.d. Ploeg', 'o.d.|Ploeg'],
  ])('%j and %j', (prefix, surname, question) => {
    expect(asked(prefix, surname)).toBe(question);
  });

  it.each([
    ['Van der', 'van der Berg', 'Van der|Berg'],
    ['van', 'der Berg', 'van der|Berg'],
    ['v.d.', 'van der Berg', 'van der|Berg'],
    ['van der', 'v.d. Berg', 'van der|Berg'],
    ['van het', "van 't Hof", 'van het|Hof'],
    ['de', 'van Houten', 'de van|Houten'],
  ])('beside the prefix %j: %j', (prefix, surname, question) => {
    expect(asked(prefix, surname)).toBe(question);
  });
});

describe('a surname that is a prefix, or ends in one', () => {
  it.each([
    ['', 'van der', ''],
    ['', 'van', ''],
    ['van', 'der', ''],
    ['Berg', 'v.d.', 'v.d.|Berg'],
    ['', 'Berg van der', 'van der|Berg'],
    ['', 'Vries de', 'de|Vries'],
    ['van', 'Berg der', 'van der|Berg'],
  ])('%j and %j', (prefix, surname, question) => {
    expect(asked(prefix, surname)).toBe(question);
  });
});

describe('a surname', () => {
  it.each([
    ['', 'Le'],
    ['', 'Do'],
    ['van', 'Dal'],
    ['van der', 'Berg'],
    ['v.d.', 'Berg'],
    ['van', 'Os'],
    ['', 'Os'],
    ['', 'Vos'],
    ['', 'Ver'],
    ['', "d'Angelo"],
    ['', 'd’Angelo'],
    ['', "'s-Gravesande"],
    ['', 'Al-Hassan'],
    ['', 'Berg-van der Meer'],
    ['', 'Nguyen Van'],
    ['', 'Jansz.'],
    ['', 'Delacroix'],
    ['', 'Terwindt'],
    ['', 'A Campo'],
    ['', 'Vermeer Bos'],
    ['', 'Þórsdóttir'],
    ['', ''],
    ['van', ''],
  ])('%j and %j is kept', (prefix, surname) => {
    expect(asked(prefix, surname)).toBe('kept');
  });
});

it('what is proposed is asked about no more', () => {
  for (const [prefix, surname] of [
    ['', 'van der Berg'],
    ['van', 'der Berg'],
    ['Berg', 'van der'],
    ['', 'Berg van der'],
    ['', 'v.d. Berg'],
    ['', 'De Haan'],
  ] as const) {
    const question = surnameQuestion({ prefix, surname });
    if (question?.code !== 'prefix_in_surname') throw new Error(`${surname} isn't asked about`);
    expect(surnameQuestion(question)).toBeNull();
  }
});

it.each([
  ['BERG VAN DER', 'VAN DER|BERG'],
  ['Berg Van Der', 'Van Der|Berg'],
  ['VRIES DE', 'DE|VRIES'],
  ['Nguyen Le', 'kept'],
  ['Bos De', 'kept'],
])('a prefix behind %j in capitals: %s', (surname, question) => expect(asked('', surname)).toBe(question));
