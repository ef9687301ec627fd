/** An introduction as mails say it: in paragraphs and numbered steps, without the marks of Markdown. */
export function mailParagraphs(markdown: string): (string | string[])[] {
  return markdown
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .flatMap((lines): (string | string[])[] => {
      if (lines.every((line) => STEP.test(line))) return [lines.map((line) => plainWords(line.replace(STEP, '')))];
      if (lines.every((line) => ITEM.test(line))) return lines.map((line) => `– ${plainWords(line.replace(ITEM, ''))}`);
      return [plainWords(lines.join(' ').replace(HEADING, ''))];
    })
    .filter((said) => said.length > 0);
}

const STEP = /^\d{1,3}[.)] +/;
const ITEM = /^[-*+] +/;
const HEADING = /^#{1,6} +/;

/** A link is its words with the address behind it: mails have one button, and it is the mail's own. */
function plainWords(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\(([^()\s]*)\)/g, (_, words: string, address: string) => `${words} (${address})`)
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)\1(?![\w*])/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .trim();
}
