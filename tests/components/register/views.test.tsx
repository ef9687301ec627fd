import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { NumberView } from '@/app/(publiek)/register/[number]/view';
import { RegisterView } from '@/app/(publiek)/register/view';
import { QuestionsView } from '@/app/(publiek)/vragen/view';
import { questionsText } from '@/lib/text/nl/content/questions';
import { numberTexts, publicStatusTexts, searchTexts } from '@/lib/text/nl/register/register';

const now = new Date('2026-11-28T12:00:00Z');
const entry = { name: 'W. van den Berg', registrationNumber: 'LKLR-100001', status: 'registered' as const };
const asked = { typed: 'berg', problem: undefined, exampleNumber: 'LKLR-100000', now };
const nothing = { kind: 'name' as const, entries: [], more: false, suggestions: ['Van den Bergh'] };
const question = { slug: 'wie', question: 'Wie mag erin?', answer: 'Wie **werkt** als leerplichtambtenaar.' };

const views: [string, ReactElement, string[]][] = [
  [
    'people that were found, more than are shown',
    <RegisterView
      key=""
      {...asked}
      outcome={{
        kind: 'found',
        found: {
          ...nothing,
          suggestions: [],
          entries: [entry, { ...entry, registrationNumber: 'LKLR-100002' }],
          more: true,
        },
      }}
    />,
    [searchTexts.severalOfOneName, 'LKLR-100002'],
  ],
  [
    'nobody found, with a name that looks alike',
    <RegisterView key="" {...asked} outcome={{ kind: 'found', found: nothing }} />,
    [searchTexts.nothing('berg'), searchTexts.choicesHeading],
  ],
  [
    'a search that is refused',
    <RegisterView key="" {...asked} outcome={null} problem={searchTexts.byMailbox} />,
    [searchTexts.byMailbox],
  ],
  [
    'one person',
    <NumberView key="" answer={{ kind: 'entry', entry }} now={now} />,
    [entry.name, publicStatusTexts.registered.explanation],
  ],
  [
    'a number that nobody has',
    <NumberView key="" answer={{ kind: 'absent' }} now={now} />,
    [numberTexts.absent.proves],
  ],
  ['no answer', <NumberView key="" answer={{ kind: 'unavailable' }} now={now} />, [searchTexts.unavailable.heading]],
  [
    'questions, on the first of two pages',
    <QuestionsView key="" sections={[{ section: 'logging_in', questions: [question] }]} page={1} pageCount={2} />,
    [questionsText.sections.logging_in, question.question],
  ],
];

it.each(views)('the view of %s says so, and is accessible', async (_, view, said) => {
  const { container } = render(<main>{view}</main>);
  for (const words of said) expect(screen.getAllByText(words, { exact: false }).length).toBeGreaterThan(0);
  expect(await axe(container)).toHaveNoViolations();
});
