import { NumberView } from '@/app/(publiek)/register/[number]/view';
import { RegisterView } from '@/app/(publiek)/register/view';
import { QuestionsView } from '@/app/(publiek)/vragen/view';
import { questionsText } from '@/lib/text/nl/content/questions';
import { numberTexts, publicStatusTexts, searchTexts } from '@/lib/text/nl/register/register';
import { testViews } from '@/tests/support/views';

const now = new Date('2026-11-28T12:00:00Z');
const entry = { name: 'W. van den Berg', registrationNumber: 'LKLR-100001', status: 'registered' as const };
const asked = { typed: 'berg', problem: undefined, exampleNumber: 'LKLR-100000', now };
const nothing = { kind: 'name' as const, entries: [], more: false, suggestions: ['Van den Bergh'] };
const question = { slug: 'wie', question: 'Wie mag erin?', answer: 'Wie **werkt** als leerplichtambtenaar.' };

testViews({
  'the view of the register': [
    [
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
      ...[searchTexts.severalOfOneName, 'LKLR-100002'],
    ],
    [
      <RegisterView key="" {...asked} outcome={{ kind: 'found', found: nothing }} />,
      ...[searchTexts.nothing('berg'), searchTexts.choicesHeading],
    ],
    [<RegisterView key="" {...asked} outcome={null} problem={searchTexts.byMailbox} />, searchTexts.byMailbox],
  ],
  'the view of a number': [
    [
      <NumberView key="" answer={{ kind: 'entry', entry }} now={now} />,
      ...[entry.name, publicStatusTexts.registered.explanation],
    ],
    [<NumberView key="" answer={{ kind: 'absent' }} now={now} />, numberTexts.absent.proves],
    [<NumberView key="" answer={{ kind: 'unavailable' }} now={now} />, searchTexts.unavailable.heading],
  ],
  'the view of questions': [
    [
      <QuestionsView key="" sections={[{ section: 'logging_in', questions: [question] }]} page={1} pageCount={2} />,
      ...[questionsText.sections.logging_in, question.question],
    ],
  ],
});
