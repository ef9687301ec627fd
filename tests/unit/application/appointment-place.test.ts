import { placeNow } from '@/lib/registration/section-forms';

describe('where the appointment of a form stands now', () => {
  it.each([
    ['in its own place', ['a', 'b'], { position: 1, row: 'b' }, false, 1],
    ['moved up', ['b'], { position: 1, row: 'b' }, true, 0],
    ['gone, another in its place', ['b'], { position: 0, row: 'a' }, true, null],
    ['a new one at the end', ['a'], { position: 1, row: '' }, false, 1],
    ['a new one that this page saved before', ['a', 'x'], { position: 1, row: '' }, false, 1],
    ['a new one, its place still free', ['a'], { position: 1, row: '' }, true, 1],
    ['a new one, its place taken by another window', ['a', 'x'], { position: 1, row: '' }, true, null],
  ])('%s', (_, ids, form, isOlder, place) => {
    expect(placeNow(ids, form, isOlder)).toBe(place);
  });
});
