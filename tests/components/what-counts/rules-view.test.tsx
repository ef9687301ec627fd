import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { DayForm } from '@/app/(publiek)/wat-telt-mee/_components/day-form';
import { HowPointsCome } from '@/app/(publiek)/wat-telt-mee/_components/how-points-come';
import { NoRules } from '@/app/(publiek)/wat-telt-mee/_components/no-rules';
import { RulesView } from '@/app/(publiek)/wat-telt-mee/_components/rules-view';
import type { HeldRules } from '@/lib/portfolio/rules-on-day';
import { calendarDate } from '@/lib/shared/calendar-date';
import { reviewTexts } from '@/lib/text/nl/portfolio/portfolio';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

const today = calendarDate('2026-11-23');

const types = [
  {
    code: 'talk',
    name: 'Een praatje',
    conditions: 'Voor vakgenoten.',
    example: 'Een uur over verzuim.',
    category: 'A2',
    unit: 'item',
    points_per_unit: 2.5,
    max_per_activity: 4,
    max_per_year: 6,
    max_per_cycle: 12.5,
    evidence_required: false,
    review: 'interim',
    gives_accredited_points: true,
  },
  {
    code: 'course',
    name: 'Een cursus',
    category: 'A1',
    unit: 'hour',
    points_per_unit: 1,
    evidence_required: true,
    review: 'none',
    gives_accredited_points: false,
  },
];

function rules(changes: Partial<HeldRules> = {}, normSet: object = {}): HeldRules {
  return {
    normSet: normSetOf({
      total: 120,
      accredited_min: 31,
      categories: [{ code: 'A1', min: 62 }, { code: 'A2', max: 44.5 }, { code: 'B9' }],
      activity_types: types,
      ...normSet,
    }),
    assumptions: '',
    next: null,
    cycle: null,
    ...changes,
  };
}

const nothingAsked = { category: '', asked: { type: '', units: '' } };
const show = (given: HeldRules, day = today, asked: Partial<typeof nothingAsked> = {}) =>
  render(<RulesView rules={given} day={day} today={today} {...nothingAsked} {...asked} />);
const typesTable = () => screen.getByRole('table', { name: 'Wat kun je doen?' });
const rowOf = (name: string) => {
  const body = within(typesTable())
    .getByRole('rowheader', { name: new RegExp(name) })
    .closest('tbody');
  return [...(body?.querySelectorAll('td, details p') ?? [])].map(({ textContent }) => textContent?.trim());
};

describe('the rules of a day', () => {
  it('say of each type in one table what it gives, at most, and on which conditions', () => {
    show(rules());
    const [points, maximum, evidence, review, , ...more] = rowOf('Een praatje');
    expect([points, maximum, evidence, review]).toEqual([
      '2,5 punten per keer',
      '4 punten per activiteit, 6 punten per kalenderjaar, 12,5 punten per cyclus',
      'Niet nodig',
      'Na indienen',
    ]);
    expect(more).toEqual([
      'Voor vakgenoten.',
      'Voorbeeld: Een uur over verzuim.',
      `${reviewTexts.interim} Na goedkeuring zijn de punten geaccrediteerd.`,
    ]);
    expect(rowOf('Een cursus').slice(0, 4)).toEqual(['1 punt per uur', 'geen', 'Nodig', 'Hoeft niet']);
  });

  it('show one category where that is chosen, and lead to the others with their counts', () => {
    show(rules(), today, { category: 'A1' });
    expect(within(typesTable()).getAllByRole('rowheader')).toHaveLength(1);
    const links = within(screen.getByRole('navigation', { name: 'Kies een categorie' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
      ['Alles (2)', null],
      ['A1: bij- en nascholing (1)', 'true'],
      ['A2: andere manieren om je vak bij te houden (1)', null],
      ['Categorie B9 (0)', null],
    ]);
    expect(links[2]).toHaveAttribute('href', '/wat-telt-mee?categorie=A2#soorten');
  });

  it('say of a category without types that there is nothing, and show all for one that isn’t there', () => {
    const { container, unmount } = show(rules(), today, { category: 'B9' });
    expect(container).toHaveTextContent('In deze categorie is er nu niets dat meetelt.');
    unmount();
    show(rules(), today, { category: 'Z' });
    expect(within(typesTable()).getAllByRole('rowheader')).toHaveLength(2);
  });

  it.each([
    ['talk', '1', '1 keer × 2,5 punten = 2,5 punten.'],
    ['talk', '3', '3 keer × 2,5 punten = 7,5 punten. Door het maximum tellen er hoogstens 4 punten mee.'],
    ['course', '2,5', '2,5 uur × 1 punt = 2,5 punten. Je hebt er bewijs bij nodig.'],
  ])('work out %s for %s', (type, units, words) => {
    show(rules(), today, { asked: { type, units } });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it('say what is wrong with an amount that can’t be worked out, and keep it', () => {
    show(rules(), today, { asked: { type: 'course', units: 'veel' } });
    expect(screen.getByRole('textbox', { name: 'Aantal uren, dagen of keren' })).toHaveValue('veel');
    expect(screen.getByRole('textbox', { name: 'Aantal uren, dagen of keren' })).toBeInvalid();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('say in a table what a cycle asks and what counts at most', () => {
    show(rules());
    const rows = within(screen.getByRole('table', { name: 'Punten in één cyclus' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Alles bij elkaar', '120 punten', 'geen maximum'],
      ['Geaccrediteerd', '31 punten', 'geen maximum'],
      ['Categorie A1', '62 punten', 'geen maximum'],
      ['Categorie A2', 'geen minimum', '44,5 punten'],
      ['Categorie B9', 'geen minimum', 'geen maximum'],
    ]);
  });

  it('leave maxima out of that table where no category has one', () => {
    show(rules({}, { categories: [{ code: 'A1', min: 62 }, { code: 'A2' }] }));
    const headings = within(screen.getByRole('table', { name: 'Punten in één cyclus' })).getAllByRole('columnheader');
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Waarvoor', 'Nodig']);
  });

  it.each<[string, object, string]>([
    ['common cycles', {}, 'Een cyclus duurt 5 jaar en is voor iedereen gelijk. De eerste begon op 1 januari 2016.'],
    [
      'cycles of one’s own',
      { cycle: { mode: 'personal', years: 3, first_start: '2016-01-01' } },
      'Een cyclus duurt 3 jaar. Je eerste begint op de dag van je registratie.',
    ],
    ['joiners in full', { joiner_rule: 'full' }, 'Dan heb je toch alle punten nodig.'],
    ['joiners in part', {}, 'naar het aantal maanden dat nog over is'],
    ['rounding', { step: 0.25 }, 'op stappen van 0,25 punten'],
    ['the day from which things count', { counts_from: '2018-03-01' }, 'vóór 1 maart 2018 krijg je geen punten'],
  ])('tell %s', (_, normSet, words) => {
    const { container } = show(rules({}, normSet));
    expect(container).toHaveTextContent(words);
  });

  it('say since when they hold, and of another day how to get back', () => {
    const { container, unmount } = show(rules());
    expect(container).toHaveTextContent(
      'Dit zijn de regels van vandaag, 23 november 2026. Ze gelden vanaf 1 januari 2016.',
    );
    expect(screen.queryByRole('link', { name: 'Bekijk de regels van vandaag' })).not.toBeInTheDocument();
    unmount();
    const past = show(rules({}, { valid_to: '2020-12-31' }), calendarDate('2019-05-01'));
    expect(past.container).toHaveTextContent(
      'op 1 mei 2019. Ze gelden van 1 januari 2016 tot en met 31 december 2020.',
    );
    expect(screen.getByRole('link', { name: 'Bekijk de regels van vandaag' })).toHaveAttribute('href', '/wat-telt-mee');
  });

  it('lead to those that were published to follow them', () => {
    show(rules({ next: calendarDate('2027-01-01') }));
    expect(screen.getByRole('link', { name: /Vanaf 1 januari 2027/ })).toHaveAttribute(
      'href',
      '/wat-telt-mee?op=01-01-2027',
    );
  });

  it('warn where the cycle of the day began under other rules, and only there', () => {
    const cycle = { start: calendarDate('2026-01-01'), end: calendarDate('2030-12-31') };
    const { container, unmount } = show(rules({ cycle }));
    expect(container).toHaveTextContent('de cyclus van 1 januari 2026 tot en met 31 december 2030');
    expect(container).not.toHaveTextContent('Je cyclus begon met andere regels');
    unmount();
    show(rules({ cycle }, { valid_from: '2026-06-01' }));
    expect(screen.getByRole('link', { name: 'Bekijk de regels op 1 januari 2026' })).toHaveAttribute(
      'href',
      '/wat-telt-mee?op=01-01-2026',
    );
  });

  it('end with what was assumed, where anything was', () => {
    const { unmount } = show(rules());
    expect(screen.queryByText('Wat is bekendgemaakt en wat niet')).not.toBeInTheDocument();
    unmount();
    show(rules({ assumptions: '# Zelf gekozen\n\nDe maxima.' }));
    expect(screen.getByText('Wat is bekendgemaakt en wat niet').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByText('Zelf gekozen')).toBeInTheDocument();
  });

  it('are accessible', async () => {
    const cycle = { start: calendarDate('2026-01-01'), end: calendarDate('2030-12-31') };
    const { container } = show(rules({ cycle, assumptions: 'Iets.' }, { valid_from: '2026-06-01' }));
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('asking for a day', () => {
  it('keeps what was typed, and says beside the field and on top what is wrong with it', async () => {
    const { container } = render(<DayForm typed="31-2-2026" error={{ code: 'not_a_date' }} />);
    const field = screen.getByRole('textbox', { name: 'Dag waarvan je de regels wilt zien' });
    expect(field).toHaveValue('31-2-2026');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/deze datum bestaat niet.*Bijvoorbeeld 1-2-2026/);
    expect(screen.getByRole('link', { name: /deze datum bestaat niet/ })).toHaveAttribute('href', '#op');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is a plain form', () => {
    const { container } = render(<DayForm typed="" error={null} />);
    expect(container.querySelector('form')).toHaveAttribute('method', 'get');
    expect(screen.getByRole('textbox')).toBeValid();
  });
});

describe('a day without rules', () => {
  it('says so, and where there are some', () => {
    render(<NoRules day={calendarDate('2015-12-31')} nearest={calendarDate('2016-01-01')} />);
    expect(screen.getByRole('heading', { name: 'Op 31 december 2015 gelden geen regels' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bekijk die regels' })).toHaveAttribute(
      'href',
      '/wat-telt-mee?op=01-01-2016',
    );
  });

  it('says that there are none at all', () => {
    const { container } = render(<NoRules day={today} nearest={null} />);
    expect(container).toHaveTextContent('De beheerder heeft nog geen regels bekendgemaakt.');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

it('says how points get into a portfolio, with the terms of the settings, and leads to the catalogue', async () => {
  const { container } = render(<HowPointsCome claimDays={9} groupQuorum={4} />);
  expect(container).toHaveTextContent('De opleider heeft 9 dagen om te antwoorden.');
  expect(container).toHaveTextContent('zeggen minstens 4 leden dat ze er waren');
  expect(screen.getByRole('link', { name: /opleiding/ })).toHaveAttribute('href', '/opleidingen');
  expect(await axe(container)).toHaveNoViolations();
});
