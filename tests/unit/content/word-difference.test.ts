import fc from 'fast-check';
import { wordDifference } from '@/lib/content/word-difference';

const marks = { same: '', removed: '-', added: '+' };
const shown = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, text }) => `${marks[kind]}${text}`);

describe('the difference between two texts', () => {
  it.each([
    ['none', 'een twee', 'een twee', ['een twee']],
    ['another word', 'een twee drie', 'een vier drie', ['een ', '-twee', '+vier', ' drie']],
    ['a word more', 'een drie', 'een twee drie', ['een ', '+twee ', 'drie']],
    ['a word less', 'een twee drie', 'een drie', ['een ', '-twee ', 'drie']],
    ['all of it', 'een', 'twee', ['-een', '+twee']],
    ['a first text', '', 'een twee', ['+een twee']],
    ['a text taken away', 'een twee', '', ['-een twee']],
    ['no text at all', '', '', []],
    ['a line more', 'een\ntwee', 'een\n\ntwee', ['een', '-\n', '+\n\n', 'twee']],
    [
      'two words far apart',
      'een twee drie vier vijf',
      'zes twee drie vier acht',
      ['-een', '+zes', ' twee drie vier ', '-vijf', '+acht'],
    ],
  ])('with %s is told word by word', (_, before, after, parts) => {
    expect(shown(before, after)).toEqual(parts);
  });

  it.each([
    [
      'words',
      'Je praat met hen, nooit alleen over hen.',
      'Je praat met hen. Zij zijn erbij.',
      ['Je praat met ', '-hen, nooit alleen over hen.', '+hen. Zij zijn erbij.'],
    ],
    [
      'a small word that both have',
      'Kies wat je doet.\nLees vooraf de hele code.',
      'Kies wat je doet.\nTeken liever de lange lijst.',
      ['Kies wat je doet.\n', '-Lees vooraf de hele code.', '+Teken liever de lange lijst.'],
    ],
  ])('tells a sentence that was written anew whole, whatever %s stayed in it', (_, before, after, parts) => {
    expect(shown(before, after)).toEqual(parts);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.array(fc.constantFrom('een ', 'twee ', 'drie', '\n', '**vier** ')).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before, after);
        const without = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text: words }) => words)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('of two long texts that have little in common is one part removed and one added', () => {
    const long = (word: string) => `${word} `.repeat(5000);
    expect(wordDifference(long('een'), long('twee')).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  });
});
