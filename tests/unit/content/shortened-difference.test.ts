import fc from 'fast-check';
import { shortened } from '@/lib/content/shortened-difference';
import { wordDifference } from '@/lib/content/word-difference';

const line = (word: string) => `${`${word} `.repeat(40).trim()}\n`;
const many = (word: string) => line(word).repeat(20);
const kinds = (before: string, after: string) => shortened(wordDifference(before, after)).map(({ kind }) => kind);

it('leaves out what stayed far from any change, and shows whole lines beside one', () => {
  const text = (middle: string) => `${many('begin')}${middle}\n${many('eind')}`;
  expect(kinds(text('oud'), text('nieuw'))).toEqual(['left_out', 'same', 'removed', 'added', 'same', 'left_out']);
  const [, before] = shortened(wordDifference(text('oud'), text('nieuw')));
  expect(before).toEqual({ kind: 'same', text: `\n${line('begin').repeat(2)}` });
});

it('leaves out what stayed between two changes far apart, and nothing where they are near', () => {
  const text = (word: string, between: string) => `${word}\n${between}${word}\n`;
  const far = ['removed', 'added', 'same', 'left_out', 'same', 'removed', 'added', 'same'];
  expect(kinds(text('oud', many('midden')), text('nieuw', many('midden')))).toEqual(far);
  const near = line('midden');
  expect(kinds(text('oud', near), text('nieuw', near))).not.toContain('left_out');
});

it('leaves out nothing that changed', () => {
  const text = fc.array(fc.constantFrom('een ', 'twee\n', many('drie'), 'vier')).map((words) => words.join(''));
  const changes = (parts: readonly { kind: string }[]) =>
    parts.filter(({ kind }) => kind === 'removed' || kind === 'added');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      expect(changes(shortened(parts))).toEqual(changes(parts));
    }),
  );
});
