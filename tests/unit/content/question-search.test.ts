import { questionsAbout } from '@/lib/content/question-search';

const asked = (slug: string, question: string, answer: string) => ({ slug, section: 's', question, answer });
const questions = [
  asked('kosten', 'Wat kost het?', 'Registreren is gratis.'),
  asked('beëindigen', 'Hoe beëindig ik mijn registratie?', 'In Mijn gegevens.'),
];

describe('the questions about what was typed', () => {
  it.each([
    ['registr', ['kosten', 'beëindigen']],
    ['REGISTRATIE gegevens', ['beëindigen']],
    ['beeindig', ['beëindigen']],
    ['gratis gegevens', []],
    ['%', ['kosten', 'beëindigen']],
    ['', ['kosten', 'beëindigen']],
  ])('for %j are those that have each of its words', (typed, slugs) =>
    expect(questionsAbout(questions, typed).map(({ slug }) => slug)).toEqual(slugs),
  );
});
