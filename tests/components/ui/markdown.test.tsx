import { render, screen } from '@testing-library/react';
import { Markdown } from '@/components/ui/markdown';

describe('text that a manager edits', () => {
  it('gets headings that fit under those of the page', () => {
    render(<Markdown topLevel={3} text={'# Boven\n\n## Onder\n\n##### Diep'} />);
    expect(screen.getByRole('heading', { name: 'Boven', level: 3 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Onder', level: 4 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Diep', level: 6 })).toBeVisible();
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
