import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ErrorPage } from '@/components/frame/error-page';
import { PageFrame, type Site } from '@/components/frame/page-frame';
import { menuFor, place, snelmenuFor, type Viewer } from '@/components/frame/places';

const site: Site = {
  registerName: 'Een Kwaliteitsregister',
  registerScope: 'Voor de proef',
  contact: { organisation: 'Beheer', email: 'beheer@voorbeeld.nl', phone: '030 - 123 45 67' },
  version: '9.8.7',
  demo: false,
};
const viewers: Viewer[] = ['visitor', 'registrant', 'register_manager', 'assessor', 'provider'];

const frame = (viewer: Viewer, changes: Partial<Site> = {}) => (
  <PageFrame
    site={{ ...site, ...changes }}
    menu={menuFor(viewer, 'questions')}
    breadcrumb={{ trail: [place('home')], current: 'Vragen' }}
    snelmenu={snelmenuFor(viewer)}
  >
    <h1>Vragen</h1>
  </PageFrame>
);

describe('the frame of a page', () => {
  it('starts with a link past the menu, to a main part that can take the focus', () => {
    const { container } = render(frame('visitor'));
    expect(container.querySelector('a')).toHaveTextContent('Ga naar de inhoud');
    expect(container.querySelector('a')).toHaveAttribute('href', `#${screen.getByRole('main').id}`);
    expect(screen.getByRole('main')).toHaveAttribute('tabindex', '-1');
  });

  it('says in a demo, and only there, that it is one', () => {
    const { rerender } = render(frame('visitor'));
    expect(screen.queryByRole('complementary', { name: 'Demo' })).not.toBeInTheDocument();
    rerender(frame('visitor', { demo: true }));
    expect(screen.getByRole('complementary', { name: 'Demo' })).toBeVisible();
  });

  it.each(viewers)('gives a %s four tasks in the Snelmenu', (viewer) => {
    render(frame(viewer));
    expect(screen.getByRole('navigation', { name: 'Snelmenu' }).querySelectorAll('a')).toHaveLength(4);
  });

  it.each([...viewers, 'applicant'] as const)('never offers a %s the page that they are on', (viewer) => {
    const [first] = snelmenuFor(viewer);
    const others = snelmenuFor(viewer, first?.href);
    expect(others).toHaveLength(4);
    expect(others).not.toContainEqual(first);
  });

  it('offers whoever is in the register their portfolio, and an applicant their application', () => {
    const hrefs = (of: Parameters<typeof snelmenuFor>[0]) => snelmenuFor(of).map(({ href }) => href);
    expect(hrefs('registrant')).toContain('/mijn/portfolio/toevoegen');
    expect(hrefs('registrant')).not.toContain('/mijn/aanvraag');
    expect(hrefs('applicant')).toContain('/mijn/aanvraag');
  });

  it('offers whoever has a register of their own first what waits for them, once, and not on a page above it', () => {
    const question = { label: 'Beantwoord de vraag', href: '/mijn/portfolio/a/antwoord' };
    const answers = { label: 'Beantwoord de vragen', href: '/mijn/aanvraag/vragen' };
    const hrefs = (of: Viewer | 'applicant', path: string, waits: typeof question) =>
      snelmenuFor(of, path, waits).map(({ href }) => href);
    for (const [viewer, waits] of [['registrant', question] as const, ['applicant', answers] as const]) {
      const offered = hrefs(viewer, '/vragen', waits);
      expect(offered[0]).toBe(waits.href);
      expect(offered).toHaveLength(4);
      expect(offered).not.toContain('/mijn/aanvraag');
      expect(snelmenuFor(viewer, '/mijn', waits)).toEqual(snelmenuFor(viewer, '/mijn'));
      expect(hrefs(viewer, waits.href, waits)).not.toContain(waits.href);
    }
    expect(hrefs('applicant', '/mijn/aanvraag', answers)).not.toContain(answers.href);
    expect(hrefs('assessor', '/vragen', question)).not.toContain(question.href);
  });

  it.each(viewers)('shows a %s the management only if it is theirs', (viewer) => {
    const links = menuFor(viewer, null).main.map(({ href }) => href);
    expect(links.includes('/beheer')).toBe(viewer === 'register_manager');
    expect(links.includes('/beoordelen')).toBe(viewer === 'assessor');
  });

  it('shows the intranet to whoever is in the register or works for it', () => {
    const shows = (viewer: (typeof viewers)[number], isInRegister = false) =>
      menuFor(viewer, null, { isInRegister }).main.some(({ href }) => href === '/intranet');
    expect([shows('visitor'), shows('registrant'), shows('registrant', true)]).toEqual([false, false, true]);
    expect([shows('register_manager'), shows('assessor'), shows('provider')]).toEqual([true, true, true]);
  });

  it.each(viewers.filter((viewer) => viewer !== 'visitor'))(
    'shows a %s messages only beside a register of their own',
    (viewer) => {
      const hrefs = (hasOwnRegister: boolean) =>
        menuFor(viewer, null, { hasOwnRegister }).account.map(({ href }) => href);
      expect(hrefs(true)).toContain('/mijn/berichten');
      expect(hrefs(false)).not.toContain('/mijn/berichten');
    },
  );

  it('ends with the statements, the contact of the settings and the version', () => {
    render(frame('visitor'));
    const footer = screen.getByRole('contentinfo');
    expect(footer).toHaveTextContent('Versie 9.8.7');
    expect(screen.getByRole('link', { name: 'Toegankelijkheid' })).toHaveAttribute('href', '/toegankelijkheid');
    expect(screen.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', '/privacy');
    expect(screen.getByRole('link', { name: 'beheer@voorbeeld.nl' })).toHaveAttribute(
      'href',
      'mailto:beheer@voorbeeld.nl',
    );
    expect(screen.getByRole('link', { name: '030\u00a0\u2011\u00a0123\u00a045\u00a067' })).toHaveAttribute(
      'href',
      'tel:0301234567',
    );
  });

  it.each(viewers)('is accessible for a %s', async (viewer) => {
    const { container } = render(frame(viewer, { demo: true }));
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('an error page', () => {
  it('says what happened, what one can do, and a reference to name', async () => {
    const { container } = render(<ErrorPage trouble="failed" reference="K7QX" />);
    expect(screen.getByRole('heading', { level: 1, name: 'Er ging iets mis bij ons' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: 'Wat je kunt doen' })).toBeVisible();
    expect(screen.getByText('K7QX')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });
});
