import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { QrCode } from '@/components/ui/qr-code';

/** The dark modules, by their place. */
function darkOnes(svg: Element): Set<string> {
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  return new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x},${y}`));
}

it('is a picture that says what it stands for, with a finder in three of its corners', async () => {
  const { container } = render(<QrCode text="otpauth://totp/LKLR:a@b.nl?secret=ABC" label="De sleutel" />);
  const svg = screen.getByRole('img', { name: 'De sleutel' });
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const dark = darkOnes(svg);
  const isDark = (x: number, y: number) => dark.has(`${x},${y}`);
  const [near, far] = [4, size - 5];
  expect([isDark(near, near), isDark(far, near), isDark(near, far)]).toEqual([true, true, true]);
  expect([...dark].some((place) => place.split(',').some((at) => Number(at) < near || Number(at) > far))).toBe(false);
  expect(await axe(container)).toHaveNoViolations();
});

it('differs with its text', () => {
  const { container } = render(
    <>
      <QrCode text="a" label="a" />
      <QrCode text="b" label="b" />
    </>,
  );
  const [a, b] = [...container.querySelectorAll('svg')].map((svg) => [...darkOnes(svg)].join(' '));
  expect(a).not.toBe(b);
});
