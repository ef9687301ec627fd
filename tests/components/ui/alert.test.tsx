import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { Alert, type AlertVariant } from '@/components/ui/alert';

const variants: [AlertVariant, string][] = [
  ['info', 'Informatie'],
  ['success', 'Gelukt'],
  ['warning', 'Let op'],
  ['danger', 'Fout'],
];

describe('an alert', () => {
  it.each(variants)('says %s in a word, not by colour and icon alone', (variant, word) => {
    const { container } = render(<Alert variant={variant}>Je aanvraag is er.</Alert>);
    expect(screen.getByText(word)).toBeVisible();
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('puts the heading on the line of the word', () => {
    const { container } = render(<Alert variant="success" heading="je aanvraag is verstuurd" />);
    expect(container.querySelector('p')).toHaveTextContent('Gelukt: je aanvraag is verstuurd');
  });

  it('interrupts nobody unless asked to', () => {
    const { rerender } = render(<Alert variant="info">Tekst</Alert>);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    rerender(
      <Alert variant="info" role="status">
        Tekst
      </Alert>,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Tekst');
  });

  it('is accessible', async () => {
    const { container } = render(
      <Alert variant="danger" heading="het is niet gelukt">
        Probeer het opnieuw.
      </Alert>,
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});
