import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { StepIndicator } from '@/components/ui/step-indicator';

const steps = [
  { label: 'Naam', state: 'done', href: '/naam' },
  { label: 'Contact', state: 'current', href: '/contact' },
  { label: 'Overzicht', state: 'ahead' },
] as const;

describe('the step indicator', () => {
  it('says where one is and the state of each step in words', () => {
    render(<StepIndicator steps={[...steps]} />);
    expect(screen.getByText('Stap 2 van 3')).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Naam (klaar)',
      'Contact (hier ben je)',
      'Overzicht (komt nog)',
    ]);
  });

  it('links only to a step that may be visited and is another', () => {
    render(<StepIndicator steps={[...steps]} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/naam']);
    expect(screen.getByText('Contact').closest('li')).toHaveAttribute('aria-current', 'step');
  });

  it('is accessible', async () => {
    const { container } = render(<StepIndicator steps={[...steps]} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
