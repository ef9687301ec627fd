import { hasTooManyParts } from '@/lib/shared/posted-form';

const formOf = (parts: number, boundary = 'x1') =>
  `${`--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n`.repeat(parts)}--${boundary}--`;

describe('a form of parts', () => {
  it.each<[string, string, string, boolean]>([
    ['with a few', formOf(3), 'multipart/form-data; boundary=x1', false],
    ['with as many as a large form of ours', formOf(500), 'multipart/form-data; boundary=x1', false],
    ['with thousands', formOf(5_000), 'multipart/form-data; boundary=x1', true],
    ['with thousands, its boundary in quotes', formOf(5_000, 'x 1'), 'multipart/form-data; Boundary="x 1"', true],
    ['with another boundary than it says', formOf(5_000), 'multipart/form-data; boundary=other', false],
    ['without a boundary, full of dashes', '-'.repeat(50_000), 'multipart/form-data', true],
    ['with nothing in it', '', 'multipart/form-data; boundary=x1', false],
  ])('%s', (_, form, type, tooMany) => {
    expect(hasTooManyParts(form, type)).toBe(tooMany);
  });
});
