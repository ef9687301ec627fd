import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ErrorSummary } from '@/components/ui/error-summary';

const email = { fieldId: 'email', message: 'Vul je e-mailadres in.' };
const name = { fieldId: 'name', message: 'Vul je naam in.' };

function Form({ errors }: { errors: (typeof email)[] }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <label>
        E-mailadres <input id="email" />
      </label>
      <label>
        Naam <input id="name" />
      </label>
    </>
  );
}

function Attempts() {
  const [attempt, setAttempt] = useState(1);
  return (
    <>
      <ErrorSummary key={attempt} errors={[email]} />
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Opnieuw
      </button>
    </>
  );
}

// Browsers know `autofocus` on every element, jsdom on form controls alone.
Object.defineProperty(HTMLElement.prototype, 'autofocus', {
  configurable: true,
  get(this: HTMLElement) {
    return this.hasAttribute('autofocus');
  },
});

/** The server's own renderer needs a TextEncoder, which jsdom lacks. */
async function serverHtml(element: React.ReactElement) {
  const { TextEncoder } = await import('node:util');
  const { MessageChannel } = await import('node:worker_threads');
  Object.assign(globalThis, { TextEncoder, MessageChannel });
  const { renderToString } = await import('react-dom/server');
  return renderToString(element);
}

describe('the error summary', () => {
  it('carries autofocus and tabindex in the HTML of the server, so that it takes the focus without JavaScript', async () => {
    const page = document.createElement('div');
    page.innerHTML = await serverHtml(<ErrorSummary errors={[email]} />);
    expect(page.firstElementChild).toHaveAttribute('autofocus');
    expect(page.firstElementChild).toHaveAttribute('tabindex', '-1');
  });

  it('takes the focus when it appears after an action in the browser', () => {
    render(<Form errors={[email]} />);
    expect(screen.getByRole('region', { name: 'Eén antwoord klopt nog niet' })).toHaveFocus();
  });

  it('takes the focus again with the same errors when its key changes', async () => {
    render(<Attempts />);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('region')).toHaveFocus();
  });

  it('follows what is corrected, one error gone and another come, and leaves the focus in the field', async () => {
    const { rerender } = render(<Form errors={[email]} />);
    await userEvent.click(screen.getByLabelText('E-mailadres'));
    rerender(<Form errors={[name]} />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([name.message]);
    expect(screen.getByLabelText('E-mailadres')).toHaveFocus();
  });

  it('does not pull back whoever went on to a field before the script arrived', async () => {
    const page = document.createElement('div');
    document.body.append(page);
    page.innerHTML = await serverHtml(<Form errors={[email]} />);
    page.querySelector('input')?.focus();
    const root = await act(async () => hydrateRoot(page, <Form errors={[email]} />));
    expect(page.querySelector('input')).toHaveFocus();
    await act(async () => root.unmount());
    page.remove();
  });

  it('links each message to its field, and counts them', () => {
    render(<Form errors={[email, name]} />);
    expect(screen.getByRole('heading', { name: '2 antwoorden kloppen nog niet' })).toBeVisible();
    expect(screen.getByRole('link', { name: email.message })).toHaveAttribute('href', '#email');
    expect(screen.getByRole('link', { name: name.message })).toHaveAttribute('href', '#name');
  });

  it('is absent without errors, and accessible with them', async () => {
    const { container, rerender } = render(<ErrorSummary errors={[]} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<Form errors={[email, name]} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
