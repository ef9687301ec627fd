import { type MailBlock, type MailPiece, mailIntroduction } from '@/lib/content/mail-introduction';
import { renderMail } from '@/lib/server/mail/render-mail';

const HOME = 'https://register.example';
const words = (...pieces: MailPiece[]): MailBlock => ({ words: pieces });
const strong = (...inside: MailPiece[]): MailPiece => ({ look: 'strong', inside });
const em = (...inside: MailPiece[]): MailPiece => ({ look: 'em', inside });
const link = (href: string, ...inside: MailPiece[]): MailPiece => ({ href, inside });

it.each<[string, string, MailBlock[]]>([
  ['paragraphs', 'Een.\nTwee.\n\nDrie.', [words('Een. Twee.'), words('Drie.')]],
  ['numbered steps', '1. Eerst.\n2. Dan **dit**.', [{ steps: [['Eerst.'], ['Dan ', strong('dit'), '.']] }]],
  ['a list', '- een\n- *twee*', [words('– ', 'een'), words('– ', em('twee'))]],
  ['a heading', '# Kop', [words(strong('Kop'))]],
  ['a heading right above a text', '# Kop\nTekst.', [words(strong('Kop')), words('Tekst.')]],
  ['a list right under a text', 'Let op:\n- een\n- twee', [words('Let op:'), words('– ', 'een'), words('– ', 'twee')]],
  ['steps with an empty line between', '1. Eerst.\n\n2. Dan.', [{ steps: [['Eerst.'], ['Dan.']] }]],
  [
    'a sentence that goes on with a number',
    'Reageer vóór dag\n14. Daarna niet.',
    [words('Reageer vóór dag 14. Daarna niet.')],
  ],
  [
    'signs that are no marks within a mark',
    '[A \\[oud\\]](/x) *a \\* b*',
    [words(link(`${HOME}/x`, 'A ', '[', 'oud', ']'), ' ', em('a ', '*', ' b'))],
  ],
  ['an item of two lines', '- een\n  en meer', [words('– ', 'een en meer')]],
  [
    'signs that are no marks',
    'Een \\*ster\\* en \\[haken].',
    [words('Een ', '*', 'ster', '*', ' en ', '[', 'haken].')],
  ],
  ['marks', '__Vet__ en _schuin_, `zo`, 2*3*4.', [words(strong('Vet'), ' en ', em('schuin'), ', ', 'zo', ', 2*3*4.')]],
  ['a mark within another', '**Lees *nu***', [words(strong('Lees ', em('nu')))]],
  [
    'a link into the register',
    'Lees [de *uitleg*](/vragen).',
    [words('Lees ', link(`${HOME}/vragen`, 'de ', em('uitleg')), '.')],
  ],
  ['a link elsewhere', '[Ons](https://ons.example/a)', [words(link('https://ons.example/a', 'Ons'))]],
  ['a link to where no mail should lead', '[a](javascript:b) [c](//d)', [words('a', ' ', 'c')]],
  ['a picture', '![Logo](/a.png)', [words(link(`${HOME}/a.png`, 'Logo'))]],
  ['nothing', '\n\n', []],
  ['HTML', '<b>a</b>', [words('<b>a</b>')]],
])('an introduction with %s is taken apart', (_, markdown, said) => {
  expect(mailIntroduction(markdown, HOME)).toEqual(said);
});

it('the text of a mail has the words of its introduction, and the markup its looks and links', () => {
  const introduction = mailIntroduction('**Let op**: lees [de uitleg](/vragen) <b>.\n\n1. *Eerst*', HOME);
  const content = { subject: 'S', name: 'N', greeting: 'Dag,', paragraphs: ['Het is zover.'], closing: ['Groet'] };
  const { text, html } = renderMail({ ...content, introduction }, { button: '', stop: '' });
  expect(text).toBe(`Dag,\n\nLet op: lees de uitleg (${HOME}/vragen) <b>.\n\n1. Eerst\n\nHet is zover.\n\nGroet\n`);
  expect(html).toContain(
    `<strong>Let op</strong>: lees <a href="${HOME}/vragen" style="color:inherit">de uitleg</a> &lt;b&gt;.</p>`,
  );
  expect(html).toContain('<em>Eerst</em></li>');
});
