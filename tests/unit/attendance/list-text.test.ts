import { textOfList } from '@/lib/attendance/list-text';

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const windows = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new Uint8Array(Buffer.from('104233;René'))],
    ['UTF-8 with its mark', new Uint8Array(Buffer.from('\uFEFF104233;René'))],
    ['UTF-16 as Excel writes it', utf16('104233;René', 'le')],
    ['UTF-16 the other way round', utf16('104233;René', 'be')],
    ['UTF-16 without its mark', utf16('104233;René', 'le', false)],
    ['an older Windows', windows('104233;Ren\u00e9')],
  ])('in %s', (_, bytes) => {
    expect(textOfList(bytes)).toEqual({ ok: true, text: '104233;René' });
  });

  it.each([
    ['nothing', new Uint8Array(), 'list_empty'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'list_is_spreadsheet'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'list_is_spreadsheet'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff, 0x81]), 'list_unreadable'],
  ])('of %s is refused', (_, bytes, code) => {
    expect(textOfList(bytes)).toEqual({ ok: false, reasons: [{ code }] });
  });
});
