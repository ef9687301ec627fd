import { nextToFillIn, pickedField, placeIn, submitTogetherSchema } from '@/lib/portfolio/filling-in';

const series = [
  { id: 'a', isComplete: false },
  { id: 'b', isComplete: true },
  { id: 'c', isComplete: false },
];

describe('drafts that are filled in one after the other', () => {
  it.each([
    ['the first that isn’t complete, at the start', null, 'a'],
    ['the next that isn’t, after one', 'a', 'c'],
    ['none, after the last', 'c', null],
    ['the first again, after one that was handed in meanwhile', 'gone', 'a'],
  ])('lead to %s', (_, after, next) => {
    expect(nextToFillIn(series, after)).toBe(next);
  });

  it('say which of how many one is', () => {
    expect(placeIn(series, 'c')).toEqual({ number: 3, of: 3 });
    expect(placeIn(series, 'other')).toBeNull();
  });
});

describe('what is handed in together', () => {
  const id = '0b7f9f6e-3f0a-4b59-9f5c-2f0f7d6b1c11';

  it('is each by its id, with the version that was seen', () => {
    const name = pickedField(id).split('.').at(-1) ?? '';
    expect(submitTogetherSchema.parse({ picked: { [name]: '3' } })).toEqual({ picked: [{ id, version: 3 }] });
  });

  it.each([
    ['nothing', {}],
    ['no list', { picked: 'alles' }],
    ['what is no id', { picked: { alles: '1' } }],
    ['what is no version', { picked: { [id]: 'nieuwste' } }],
  ])('is nothing where %s was sent', (_, input) => {
    expect(submitTogetherSchema.parse(input)).toEqual({ picked: [] });
  });
});
