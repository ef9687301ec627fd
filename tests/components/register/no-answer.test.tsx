import { render, screen } from '@testing-library/react';
import { NoAnswer, type NoAnswerYet } from '@/app/(publiek)/register/_components/no-answer';

it.each<[NoAnswerYet, string, RegExp]>([
  [{ kind: 'too_often' }, 'Let op: Even wachten', /We hebben nu niet gezocht/],
  [{ kind: 'took_too_long' }, 'Let op: Het zoeken duurde te lang', /je weet nu niet of iemand in het register staat/],
  [
    { kind: 'too_often_today', contactEmail: 'beheer@register.example' },
    'Let op: Morgen weer',
    /beheer@register\.example/,
  ],
  [{ kind: 'unavailable' }, 'Fout: Het register kan nu geen antwoord geven', /niets over wie er in het register staat/],
])('%j says in words that there is no answer', (answer, heading, why) => {
  const { container } = render(<NoAnswer answer={answer} />);
  expect(container.querySelector('.alert p')?.textContent).toBe(heading);
  expect(screen.getByText(why)).toBeTruthy();
});
