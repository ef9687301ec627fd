import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SiteHeader } from '@/components/frame/site-header';

const header = (
  <SiteHeader
    registerName="Een Kwaliteitsregister"
    registerScope="Voor de proef"
    items={[
      { label: 'Registers raadplegen', href: '/register', current: true },
      { label: 'Vragen', href: '/vragen' },
    ]}
    accountItems={[{ label: 'Inloggen', href: '/inloggen' }]}
  />
);

describe('the header', () => {
  it('names the register as the settings do, and leads home', () => {
    render(header);
    const link = screen.getByRole('link', { name: 'Een Kwaliteitsregister Voor de proef' });
    expect(link).toHaveAttribute('href', '/');
  });

  it('has one menu with every item as a plain link, the current one marked', () => {
    render(header);
    const menu = screen.getByRole('navigation', { name: 'Hoofdmenu' });
    const links = within(menu).getAllByRole('link');
    expect(
      links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).toEqual([
      ['Registers raadplegen', '/register', 'true'],
      ['Vragen', '/vragen', null],
      ['Inloggen', '/inloggen', null],
    ]);
  });

  it('counts what wasn’t read, with the word for whoever hears it', () => {
    render(
      <SiteHeader
        registerName="Een Kwaliteitsregister"
        registerScope="Voor de proef"
        items={[{ label: 'Berichten', href: '/mijn/berichten', unread: 120 }]}
      />,
    );
    expect(screen.getByRole('link', { name: 'Berichten (99+ nieuw)' })).toHaveTextContent('(99+)');
  });

  it('is accessible', async () => {
    const { container } = render(header);
    expect(await axe(container)).toHaveNoViolations();
  });
});
