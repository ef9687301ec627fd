import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SearchBox } from '@/components/ui/search-box';

describe('the search box', () => {
  it('is a plain GET to the answer of /register with the words in q, so that it works without JavaScript', () => {
    render(<SearchBox exampleNumber="ABC-000001" defaultValue="van den Berg" />);
    const form = screen.getByRole<HTMLInputElement>('textbox').form;
    expect(form).toHaveAttribute('action', '/register#uitslag');
    expect(form).toHaveAttribute('method', 'get');
    expect(form).toHaveFormValues({ q: 'van den Berg' });
    expect(screen.getByRole('button', { name: 'Zoek in het register' })).toHaveAttribute('type', 'submit');
  });

  it('tells in its label and hint what may be typed, with a number of this register', () => {
    render(<SearchBox exampleNumber="ABC-000001" />);
    const field = screen.getByLabelText('Achternaam, voorletters of nummer');
    expect(field).toHaveAccessibleDescription(/ABC-000001/);
    expect(field).not.toHaveAttribute('aria-invalid');
  });

  it('ties an error to the field and keeps what was typed', () => {
    render(<SearchBox exampleNumber="ABC-000001" defaultValue="a" errorMessage="Vul meer letters in." />);
    const field = screen.getByRole('textbox');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/^Vul meer letters in\..*ABC-000001/);
    expect(field).toHaveValue('a');
  });

  it('is accessible with and without an error', async () => {
    const { container, rerender } = render(<SearchBox exampleNumber="ABC-000001" />);
    expect(await axe(container)).toHaveNoViolations();
    rerender(<SearchBox exampleNumber="ABC-000001" errorMessage="Vul meer letters in." />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
