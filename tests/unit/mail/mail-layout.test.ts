import { HtmlValidate } from 'html-validate';
import { renderMail } from '@/lib/server/mail/render-mail';
import { exampleMail, mailContent, mailTemplates } from '@/lib/text/nl/mail/mails';
import { homeText } from '@/lib/text/nl/site/home';

const LINK = 'https://register.example/bevestigen/a?b=1&c="2"';
const STOP = 'https://register.example/account#nieuws';
const links = { button: LINK, stop: STOP };
const sender = { organisation: 'De Beheerder', email: 'beheer@register.example', phone: '030 123 45 67' };

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The Word in Outlook reads comments of its own, and every program reads styles in the element alone.
    'no-conditional-comment': 'off',
    'no-inline-style': 'off',
    'no-unknown-attribute': 'off',
    // How a phone number wraps; the subject is as long as it is.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'void-style': 'off',
  },
});

const mails = mailTemplates.map((template) => {
  const content = mailContent(exampleMail(template), sender);
  return { template, content, ...renderMail(content, links) };
});
type Rendered = (typeof mails)[number];
const except = (isSo: (mail: Rendered) => boolean) =>
  mails.filter((mail) => !isSo(mail)).map(({ template }) => template);

/** What a reader of the markup reads, block by block: numbers before the steps, the button's words before its address. */
function read({ html: markup }: Rendered): string[] {
  const body = (markup.split('<body')[1] ?? '').replaceAll(/<!--.*?-->/gs, '');
  const numbered = body.replaceAll(/<ol.*?<\/ol>/gs, (list) => {
    let step = 0;
    return list.replaceAll(/<li[^>]*>/g, () => `<li>${++step}. `);
  });
  return numbered
    .slice(numbered.indexOf('>') + 1)
    .replaceAll(/<\/(p|li|td|table)>|:<br>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

it('the markup of every mail is valid HTML', async () => {
  const faults = [];
  for (const { template, html: markup } of mails) {
    const { results } = await html.validateString(markup);
    for (const { messages } of results)
      faults.push(...messages.map(({ ruleId, message }) => `${template}: ${ruleId}: ${message}`));
  }
  expect(faults).toEqual([]);
});

it('every mail begins with the name of the register, and then says what its text says', () => {
  const inText = ({ text, content }: Rendered) =>
    text
      .trimEnd()
      .split('\n\n')
      .flatMap((block) =>
        [content.button, content.stop]
          .reduce((said, link) => (link ? said.replace(`${link.label}:\n`, `${link.label}\n`) : said), block)
          .split('\n'),
      );
  expect(except((mail) => JSON.stringify(read(mail)) === JSON.stringify([homeText.title, ...inText(mail)]))).toEqual(
    [],
  );
});

it('a mail has a link for its button, on a painted cell, one for how it is stopped, and no other', () => {
  const hrefs = (markup: string) => [...markup.matchAll(/<a\s+href="([^"]*)"/g)].map(([, href]) => href);
  const href = LINK.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  expect(
    except(({ html: markup, content }) => {
      const expected = [...(content.button ? [href] : []), ...(content.stop ? [STOP] : [])];
      const isPainted = /class="press" style="background-color:#\w{6};[^"]*">\s*<a /.test(markup);
      return JSON.stringify(hrefs(markup)) === JSON.stringify(expected) && isPainted === (content.button !== undefined);
    }),
  ).toEqual([]);
});

it('no mail fetches anything, and each says that it has a dark look', () => {
  expect(except(({ html: markup }) => !/<(img|link|script|iframe)\b|url\(|@import/i.test(markup))).toEqual([]);
  expect(
    except(
      ({ html: markup }) =>
        markup.includes('<meta name="color-scheme" content="light dark">') &&
        markup.includes('@media (prefers-color-scheme:dark)'),
    ),
  ).toEqual([]);
});

it('steps that are numbered are a list in the markup, and numbers in the text', () => {
  const confirm = mails.find(({ template }) => template === 'confirm_account');
  expect(confirm?.html.match(/<li /g)).toHaveLength(4);
  expect(confirm?.text).toMatch(/\n\n1\. .*\n\n2\. .*\n\n3\. .*\n\n4\. /);
  const typed = ({ content }: Rendered) => content.paragraphs.flat().some((said) => /^\d+\. /.test(said));
  expect(except((mail) => !typed(mail))).toEqual([]);
});

it('what somebody typed is text in the markup', () => {
  const content = {
    ...mailContent(exampleMail('confirm_account'), sender),
    paragraphs: ['<b>"A" & B</b>'],
    name: 'A & B',
  };
  const { html: markup } = renderMail(content, links);
  expect(markup).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
  expect(markup).not.toContain('<b>');
});
