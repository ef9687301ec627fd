import { mailParagraphs } from '@/lib/content/mail-introduction';

it.each<[string, string, (string | string[])[]]>([
  ['paragraphs', 'Een.\nTwee.\n\nDrie.', ['Een. Twee.', 'Drie.']],
  ['numbered steps', 'Zo:\n\n1. Eerst.\n2. Dan **dit**.', ['Zo:', ['Eerst.', 'Dan dit.']]],
  ['a list', '- een\n- twee', ['– een', '– twee']],
  ['marks', '# Kop\n\n**Vet**, *schuin*, _ook_ en `zo`, 2*3*4.', ['Kop', 'Vet, schuin, ook en zo, 2*3*4.']],
  ['a link', 'Lees [de uitleg](/vragen).', ['Lees de uitleg (/vragen).']],
  ['nothing', '\n\n', []],
  ['HTML', '<b>a</b>', ['<b>a</b>']],
])('an introduction with %s is said in plain words', (_, markdown, said) => {
  expect(mailParagraphs(markdown)).toEqual(said);
});
