import { render } from '@testing-library/react';
import { Unbroken } from '@/components/ui/unbroken';

const shown = (words: string) => {
  const { container } = render(<Unbroken>{words}</Unbroken>);
  return { text: container.textContent, kept: [...container.querySelectorAll('span')].map((span) => span.textContent) };
};

it.each([
  ['Je registratienummer is LKLR-104233.', ['LKLR-104233']],
  ['A. Bos, LKLR-1 (factuur 2027-0012), op 12-5-2026', ['LKLR-1', '2027-0012', '12-5-2026']],
  ['RMC-medewerker bij het e-mailloket', []],
  ['', []],
])('of %j no number breaks, and no word changes', (words, kept) => {
  expect(shown(words)).toEqual({ text: words, kept });
});
