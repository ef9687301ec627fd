import { act, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { LogInForm } from '@/app/(aanmelden)/inloggen/_components/log-in-form';

jest.mock('@/app/(aanmelden)/inloggen/actions', () => ({ submitLogIn: jest.fn() }));

const field = () => screen.getByLabelText('Wachtwoord');
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

it('a password is shown and hidden by a button that says so', async () => {
  render(<LogInForm next="/mijn" />);
  expect([field().getAttribute('type'), screen.getByRole('status').textContent]).toEqual(['password', '']);
  await press('Toon (Wachtwoord)');
  expect(field()).toHaveAttribute('type', 'text');
  expect(screen.getByRole('status')).toHaveTextContent('Je wachtwoord is nu te lezen.');
  await press('Verberg (Wachtwoord)');
  expect(field()).toHaveAttribute('type', 'password');
  expect(screen.getByRole('status')).toHaveTextContent('Je wachtwoord is verborgen.');
});

it.each<[string, () => void]>([
  ['sent', () => fireEvent.submit(field().closest('form') as HTMLFormElement)],
  ['left', () => fireEvent(window, new Event('pagehide'))],
])('a shown password is hidden again as its page is %s, so that nothing remembers it', async (_, leave) => {
  render(<LogInForm next="/mijn" />);
  await press('Toon (Wachtwoord)');
  await act(async () => leave());
  expect(field()).toHaveAttribute('type', 'password');
});

it('without script there is no button to show a password', async () => {
  const html = renderToString(<LogInForm next="/mijn" />);
  expect(html).toContain('type="password"');
  expect(html).not.toContain('Toon');
});
