import { type Source, sample, sources, withoutComments } from './source';

const screens = sources(['app', 'components']);

/** Words that a Dutch sentence of this product can hardly do without, and that no code or path of ours contains. */
const DUTCH = new RegExp(
  `(^|[^\\p{L}/_-])(${[
    [
      'de',
      'het',
      'een',
      'je',
      'jij',
      'jouw',
      'wij',
      'niet',
      'geen',
      'voor',
      'naar',
      'met',
      'zonder',
      'uit',
      'aan',
      'bij',
    ],
    ['wordt', 'worden', 'zijn', 'hebt', 'heeft', 'kun', 'kunt', 'moet', 'vul', 'kies', 'klik', 'staat', 'gaat', 'vind'],
    [
      'naam',
      'wachtwoord',
      'aanvraag',
      'gegevens',
      'versturen',
      'opslaan',
      'terug',
      'verder',
      'zoeken',
      'inloggen',
      'uitloggen',
    ],
    ['geregistreerd', 'gecertificeerd', 'registratie', 'gevonden', 'vragen', 'ja', 'nee', 'uur', 'dag', 'weken'],
  ]
    .flat()
    .join('|')})(?![\\p{L}/_-])`,
  'iu',
);

/** Names of things, which aren't words on a screen: attributes for machines, classes, paths, imports. */
const FOR_MACHINES =
  /\b(className|class|id|htmlFor|name|type|href|action|method|autoComplete|inputMode|rel|role|slug|key|tone|step|kind|variant|width|value|lang|charSet|permission|status|code|current|for|as|data-[\w-]+|aria-(?!label\b)[\w-]+)=(?:"[^"]*"|\{'[^']*'\}|\{`[^`]*`\})/g;

type Found = { path: string; words: string };

/** Text between tags, whatever the language: it belongs in lib/text/nl. */
function textsInMarkup({ path, text }: Source): Found[] {
  if (!path.endsWith('.tsx')) return [];
  const code = withoutComments(text);
  const between = [...code.matchAll(/<\/?[\w.]+(?:\s[^<>]*)?\/?>([^<>{}]*\p{L}{2}[^<>{}]*)(?=<\/?[\w.]|\{)/gu)];
  return between
    .map(([, words = '']) => words.trim())
    .filter((words) => !/^[,:]|[;=()]|=>|^\W*(return|const|if|else|export|function)\b/.test(words))
    .map((words) => ({ path, words }));
}

/** Dutch in a string: a label, a message, a title. */
function dutchStrings({ path, text }: Source): Found[] {
  const code = withoutComments(text)
    .replace(/^import[^;]*;$/gm, '')
    .replace(FOR_MACHINES, '');
  const strings = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`/g)];
  return strings
    .map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}/g, ' '))
    .filter((words) => !/^[@./#?&]|^[a-z_]+$|^[a-z-]+(?: [a-z][a-z0-9:/-]*)*-[a-z0-9-]*$/.test(words))
    .filter((words) => DUTCH.test(words))
    .map((words) => ({ path, words }));
}

const wordsOutside = (files: Source[]) => files.flatMap((file) => [...textsInMarkup(file), ...dutchStrings(file)]);

describe('words on screens', () => {
  it('stand in lib/text/nl, and in no route or component', () => {
    expect(screens.length).toBeGreaterThan(100);
    expect(wordsOutside(screens)).toEqual([]);
  });

  it.each([
    'return <p>Je aanvraag is verstuurd</p>;',
    'return <p>Welkom</p>;',
    '<label>\n  Wachtwoord\n</label>',
    '<input aria-label="Zoeken in het register" />',
    "const title = 'Niet gevonden';",
    'const message = `Beste ${name}, je aanvraag is er`;',
    "<Button label={'Versturen'} />",
  ])('in a component are found: %s', (text) => {
    expect(wordsOutside([sample('components/ui/card.tsx', text)]).length).toBeGreaterThan(0);
  });

  it.each([
    "import { accountText } from '@/lib/text/nl/access/account';",
    "redirect('/mijn/aanvraag/naam');",
    '<input name="naam" id="naam" className="de-het een" />',
    '<p>{accountText.title}</p>',
    "const status = 'register';",
    '// Een naam is verplicht',
  ])('aren’t seen in code: %s', (text) => {
    expect(wordsOutside([sample('components/ui/card.tsx', text)])).toEqual([]);
  });
});

/** Figures that belong to the board (domain sections 2 and 3): settings or norm sets say them, never code. */
const BOARD =
  /\b(hours?|uren|uur|points?|punten|years?|jaar|weeks?|weken|cycle|cyclus|minimum|maximum|total|accredited)\w*\b/i;

function boardFigures({ path, text }: Source): Found[] {
  return withoutComments(text)
    .split('\n')
    .filter((line) => /(?<![\w.#'-])(160|40|16|5)(?![\w.%])/.test(line.replace(/[\d_]{5,}/g, '')) && BOARD.test(line))
    .filter((line) => !/\d(rem|px)\b/.test(line))
    .map((line) => ({ path, words: line.trim() }));
}

/** What isn't the board's: whole numbers of another kind on a line that names one of its words. */
const NOT_THE_BOARDS = /\bperAccount\b|\bslice\(|\bpadStart\(/;

describe('figures that the board decides', () => {
  const code = [...screens, ...sources(['lib'])].filter(({ path }) => !path.startsWith('lib/server/seed/'));
  const figures = (files: Source[]) => files.flatMap(boardFigures).filter(({ words }) => !NOT_THE_BOARDS.test(words));

  it('stand in no code, text or component', () => {
    expect(figures(code)).toEqual([]);
  });

  it.each([
    'const MINIMUM_HOURS = 16;',
    'if (hoursPerWeek >= 16) return accepted({});',
    "requirement: 'Je werkt minstens 16 uur per week',",
    'const cycle = { years: 5, total: 160 };',
    'accreditedMin: 40,',
  ])('in code are found: %s', (text) => {
    expect(figures([sample('lib/eligibility/requirements.ts', text)])).toHaveLength(1);
  });
});
