import { greeting, type MailMessage, type MailTemplate, mailContent, mailExamples } from '@/lib/text/nl/mail/mails';

const examples = mailExamples;
const sender = { organisation: 'De Beheerder', email: 'beheer@register.example', phone: '030 123 45 67' };
const templates = Object.keys(examples) as MailTemplate[];

const contentOf = (template: MailTemplate) =>
  mailContent({ template, params: examples[template] } as MailMessage, sender);
const wordsOf = (template: MailTemplate) => {
  const { subject, greeting: hello, paragraphs, button, closing } = contentOf(template);
  return [subject, hello, ...paragraphs, button?.label ?? '', ...closing].join('\n');
};

/** The templates of which it isn't so. */
const except = (isSo: (content: ReturnType<typeof contentOf>, words: string) => boolean) =>
  templates.filter((template) => !isSo(contentOf(template), wordsOf(template)));

describe('every mail', () => {
  it('says what to do and ends with who it is from and how to reach them', () => {
    const from = ['De Beheerder', 'beheer@register.example', '030 123 45 67'];
    expect(
      except(
        ({ subject, paragraphs, closing }) =>
          subject !== '' && paragraphs.length > 0 && from.every((part) => closing.join(' ').includes(part)),
      ),
    ).toEqual([]);
  });

  it('holds no decision, no reason and no address of a page', () => {
    const told = /afgewezen|goedgekeurd|je bent geregistreerd|omdat je niet|LKLR-\d|https?:|www\./i;
    expect(except((_, words) => !told.test(words))).toEqual([]);
  });

  it('has no empty place where a fact should be', () => {
    expect(except((_, words) => !/undefined|null|NaN|\[object|\{\{/.test(words))).toEqual([]);
  });

  it('keeps the name out of the subject', () => {
    expect(except(({ subject }) => !subject.includes('Anna'))).toEqual([]);
  });

  it('is written to "je"', () => {
    expect(except((_, words) => !/\b(u|uw)\b|\bmiddels\b/i.test(words))).toEqual([]);
  });
});

it('states the figures that it was given', () => {
  expect(wordsOf('confirm_account')).toContain('12,5 uur');
  expect(wordsOf('confirm_account')).toContain('9 dagen');
  expect(wordsOf('reset_password')).toContain('3 uur');
  expect(wordsOf('application_received')).toContain('21 december 2026');
});

it.each([
  ['draft_reminder', 'Ga verder met je aanvraag.'],
  ['information_reminder', 'Beantwoord de vragen.'],
  ['mend_reminder', 'Werk je gegevens bij, zodat je weer aan alle eisen voldoet, uiterlijk op 21 december 2026.'],
  ['cycle_reminder', 'Voeg bewijs toe bij 2 activiteiten: 9 punten.'],
] as const)('%s names the steps; planned before there were any, it has none', (template, step) => {
  expect(contentOf(template).paragraphs.join('\n')).toContain(`Dit kun je nu al doen: `);
  expect(contentOf(template).paragraphs.join('\n')).toContain(step);
  const { steps: _, ...planned } = examples[template];
  const before = mailContent({ template, params: planned } as MailMessage, sender).paragraphs.join('\n');
  expect(before).not.toContain('Dit kun je nu al doen');
});

it('never says that something is missing to whoever has all points and only didn’t ask for certification', () => {
  const params = { ...examples.cycle_reminder, hasAllPoints: true };
  const words = mailContent({ template: 'cycle_reminder', params }, sender).paragraphs.join('\n');
  expect(words).not.toMatch(/ontbreekt|nog nodig/);
  expect(words).toContain('je vroeg nog geen certificering aan');
});

it('names all four requirements to whoever confirms an account', () => {
  const words = wordsOf('confirm_account');
  for (const topic of [
    'competentieprofiel',
    'beroepscode',
    'Meldcode',
    'uur per week',
    'gemeente',
    'regio',
    'RBL',
    'zzp',
    'payroll',
  ])
    expect(words).toContain(topic);
});

it('leaves out a phone number that there is none of', () => {
  const { closing } = mailContent({ template: 'no_account', params: {} }, { ...sender, phone: null });
  expect(closing.join(' ')).not.toMatch(/bel|null/);
});

describe('the greeting', () => {
  it.each([
    ['Anna Visser', 'Beste Anna Visser,'],
    ['  J.F.R. van den Berg-Oudenampsen ', 'Beste J.F.R. van den Berg-Oudenampsen,'],
    ['Aïsha d’Angelo', 'Beste Aïsha d’Angelo,'],
    ["Jan Huis in 't Veld", "Beste Jan Huis in 't Veld,"],
  ])('greets %p by name', (given, expected) => {
    expect(greeting(given)).toBe(expected);
  });

  it.each([
    null,
    '',
    '   ',
    'Win nu op evil.example',
    't.co',
    'https://evil.example',
    '<b>Anna</b>',
    'Bel 0900 1234',
    'Anna\nVisser',
    'a'.repeat(61),
    'anna@demo.example',
  ])('passes nothing on that could be a link or an advertisement: %p', (given) => {
    expect(greeting(given)).toBe('Goedendag,');
  });
});
