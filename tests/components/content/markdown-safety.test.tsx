import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { MailWords } from '@/components/content/mail-words';
import { Markdown } from '@/components/ui/markdown';
import { mailIntroduction } from '@/lib/content/mail-introduction';
import { renderMail } from '@/lib/server/mail/render-mail';
import { hostileDocument, hostileTexts } from '@/tests/support/hostile-markdown';
import { isLong } from '@/tests/support/tier';

const ELEMENTS = 'div h1 h2 h3 h4 h5 h6 p a em strong code pre ul ol li blockquote hr br'.split(' ');
const VOID = ['hr', 'br'];
const ATTRIBUTES = ['class', 'href', 'title', 'start'];
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>|<!-- -->/g;
const SAFE_ADDRESS = /^(?:https?:|mailto:|ircs?:|xmpp:|[^:]*$|[^:]*[/?#])/i;

/** What of a served text isn't an element of ours, well closed, without an address that is loaded or a script. */
function faultsIn(html: string, attributesOfOurs = ATTRIBUTES): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [tag, end, name = '', attributes = ''] of html.matchAll(TAG)) {
    if (name === '') continue;
    if (!ELEMENTS.includes(name)) faults.push(`the element ${tag}`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g)) {
      if (!attributesOfOurs.includes(attribute)) faults.push(`the attribute in ${tag}`);
      if (attribute === 'href' && !SAFE_ADDRESS.test(value)) faults.push(`the address in ${tag}`);
    }
    if (VOID.includes(name)) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`the end ${tag}`);
  }
  const left = html.replace(TAG, '');
  if (/[<>]/.test(left)) faults.push(`an angle bracket in ${left}`);
  return [...faults, ...open.map((name) => `${name} is never closed`)];
}

const served = (text: string) => renderToString(<Markdown text={text} isChanging />);

const MAIL = { subject: 'S', name: 'N', greeting: 'Begroeting', paragraphs: ['Slotzin'], closing: [] };

/** What a mail makes of it, between what the mail says itself. */
function inMail(text: string): string {
  const introduction = mailIntroduction(text, 'https://register.example');
  const { html } = renderMail({ ...MAIL, introduction }, { button: '', stop: '' });
  const begin = html.indexOf('</p>', html.indexOf(MAIL.greeting)) + '</p>'.length;
  return html.slice(begin, html.lastIndexOf('<p', html.lastIndexOf('Slotzin')));
}

/** Of a page, of the editor’s preview of a mail, and of the mail. */
const allFaults = (text: string) => [
  ...faultsIn(served(text)),
  ...faultsIn(renderToString(<MailWords markdown={text} />)),
  ...faultsIn(inMail(text), [...ATTRIBUTES, 'style']),
];

describe('a text that a manager writes', () => {
  it('is served without script or foreign address, each element closed, whatever OWASP’s list holds', () => {
    const faults = hostileTexts.flatMap((text) => allFaults(text).map((fault) => `${text}: ${fault}`));
    expect(faults).toEqual([]);
    expect(hostileTexts.length).toBeGreaterThan(300);
  });

  it(
    'is served so whatever Markdown is drawn',
    () => {
      fc.assert(
        fc.property(hostileDocument, (text) => {
          expect(allFaults(text)).toEqual([]);
        }),
        { numRuns: isLong ? 20_000 : 300 },
      );
    },
    isLong ? 600_000 : undefined,
  );

  it.each([
    ['a script', '<div><script>x</script></div>'],
    ['a picture', '<p><img src="https://xss.example/a.png"/></p>'],
    ['an attribute that runs', '<p onclick="x">a</p>'],
    ['an address that runs', '<a href="javascript:x">a</a>'],
    ['what isn’t closed', '<ul><li>a</ul>'],
    ['what is never closed', '<p>a'],
    ['a loose bracket', '<p>a < b</p>'],
  ])('is found where it holds %s', (_, html) => {
    expect(faultsIn(html)).not.toEqual([]);
  });
});
