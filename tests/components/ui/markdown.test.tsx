import { render, screen } from '@testing-library/react';
import { Markdown } from '@/components/ui/markdown';

describe('text that a manager edits', () => {
  it.each([
    ['# Boven\n\n## Onder\n\n### Diep', [3, 4, 5]],
    ['## Boven\n\n#### Onder\n\n## Weer boven', [3, 4, 3]],
    ['### Onder\n\n# Boven\n\n##### Diep', [3, 3, 4]],
    ['# A\n\n## B\n\n### C\n\n#### D\n\n##### E', [3, 4, 5, 6, 6]],
  ])('gets headings that fit under those of the page and skip no level: %j', (text, levels) => {
    render(<Markdown topLevel={3} text={text} />);
    expect(screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))).toEqual(levels);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'script'],
    ['a frame', '<iframe src="https://voorbeeld.nl"></iframe>', 'iframe'],
    ['a picture', '![kat](https://voorbeeld.nl/kat.png)', 'img'],
    ['a link that runs code', '[klik](javascript:alert(1))', 'a[href^="javascript"]'],
    ['a style', '<p style="color:red">rood</p>', '[style]'],
  ])('never brings %s along', (_, text, selector) => {
    const { container } = render(<Markdown text={`Gewone tekst. ${text}`} />);
    expect(container).toHaveTextContent('Gewone tekst.');
    expect(container.querySelector(selector)).toBeNull();
  });
});
