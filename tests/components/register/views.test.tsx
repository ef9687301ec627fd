import { NumberView } from '@/app/(publiek)/register/[number]/view';
import { RegisterView } from '@/app/(publiek)/register/view';
import { QuestionsView } from '@/app/(publiek)/vragen/view';
import { questionsText } from '@/lib/text/nl/content/questions';
import { clarityText } from '@/lib/text/nl/editor/clarity';
import { numberTexts, publicStatusTexts, searchTexts } from '@/lib/text/nl/register/register';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(publiek)/vragen/actions', () => ({ submitClarity: async () => ({ status: 'idle' }) }));

const now = new Date('2026-11-28T12:00:00Z');
const entry = { name: 'W. van den Berg', registrationNumber: 'LKLR-100001', status: 'registered' as const };
const asked = { typed: 'berg', problem: undefined, exampleNumber: 'LKLR-100000', now };
const handed = { now, address: 'https://register.example/register/LKLR-100001', cameFrom: null };
const nothing = {
  kind: 'name' as const,
  entries: [],
  more: false,
  byOtherName: 0,
  people: 0,
  letters: [],
  suggestions: ['Van den Bergh'],
  nobodyHas: ['Utrecht'],
};
const some = { ...nothing, suggestions: [], nobodyHas: [], people: 2 };
const two = [entry, { ...entry, registrationNumber: 'LKLR-100002' }];
const question = {
  slug: 'wie',
  formerSlugs: ['wie-mag'],
  question: 'Wie mag erin?',
  answer: 'Wie **werkt** als leerplichtambtenaar.',
};
const questions = {
  sections: [{ section: 'logging_in' as const, questions: [question] }],
  contents: [{ section: 'logging_in' as const, count: 1 }],
  page: 1,
  pageCount: 2,
};

testViews({
  'the view of the register': [
    [
      <RegisterView
        key=""
        {...asked}
        outcome={{
          kind: 'found',
          found: { ...some, entries: two, more: true, people: 41, letters: [{ letter: 'w', people: 41 }] },
        }}
      />,
      ...[searchTexts.severalOfOneName, 'LKLR-100002', searchTexts.found(41), 'W 41'],
    ],
    [
      <RegisterView
        key=""
        {...asked}
        firstInitial="w"
        outcome={{ kind: 'found', found: { ...some, entries: two, byOtherName: 1 } }}
      />,
      ...[searchTexts.byOtherName(1), searchTexts.withFirstInitial('W')],
    ],
    [
      <RegisterView
        key=""
        {...asked}
        outcome={{ kind: 'found', found: { ...some, entries: two, more: true, people: null } }}
      />,
      ...[searchTexts.foundMoreThan(200), searchTexts.firstOfMoreThan(2)],
    ],
    [
      <RegisterView key="" {...asked} outcome={{ kind: 'found', found: nothing }} />,
      ...[searchTexts.nothing('berg'), searchTexts.choicesHeading, searchTexts.nobodyHas(['Utrecht'])],
    ],
    [<RegisterView key="" {...asked} outcome={null} problem={searchTexts.byMailbox} />, searchTexts.byMailbox],
  ],
  'the view of a number': [
    [
      <NumberView key="" {...handed} answer={{ kind: 'entry', entry }} cameFrom="/register?q=berg#uitslag" />,
      ...[entry.name, publicStatusTexts.registered.explanation, handed.address, numberTexts.backToResults],
    ],
    [
      <NumberView key="" {...handed} answer={{ kind: 'entry', entry: { ...entry, status: 'certified' } }} />,
      ...[numberTexts.whatItTakes, numberTexts.never.heading],
    ],
    [<NumberView key="" {...handed} answer={{ kind: 'absent' }} />, numberTexts.absent.proves],
    [<NumberView key="" {...handed} answer={{ kind: 'unavailable' }} />, searchTexts.unavailable.heading],
  ],
  'the view of questions': [
    [
      <QuestionsView key="" {...questions} />,
      ...[questionsText.contents, questionsText.sections.logging_in, question.question],
    ],
    [
      <QuestionsView key="" {...questions} elsewhere={[{ ...question, slug: 'hoe', formerSlugs: ['hoe-dan'] }]} />,
      questionsText.elsewhere,
    ],
    [<QuestionsView key="" {...questions} typed="wie" />, questionsText.found(1, 'wie'), clarityText.asked],
    [<QuestionsView key="" {...questions} asked="wie" done="geteld" />, clarityText.thanks],
    [<QuestionsView key="" {...questions} sections={[]} contents={[]} typed="x" />, questionsText.nothing('x')],
  ],
});
