import { searchedLists } from '@/lib/server/casework/searched-lists';
import { importsOf, type Source, sample, sources, withoutComments } from './source';

const screens = sources(['app', 'components']);
const code = sources(['app', 'components', 'lib', 'middleware.ts']);

/**
 * A GET form puts all that is typed in an address: these ask for a name or number of the public register, a day, words
 * of a course or of a published question, an amount to work out, hours of work that say nothing of whom, and words of
 * one's own activities, on whose page nobody else comes.
 */
const TYPED_BY_GET = [
  'app/(intranet)/intranet/view.tsx',
  'app/(mijn)/mijn/portfolio/_components/activity-filter.tsx',
  'app/(opleider)/opleider/opleidingen/view.tsx',
  'app/(publiek)/kom-ik-in-aanmerking/view.tsx',
  'app/(publiek)/opleidingen/_components/course-filter.tsx',
  'app/(publiek)/vragen/_components/question-search.tsx',
  'app/(publiek)/wat-telt-mee/_components/work-it-out.tsx',
  'app/_components/run-search.tsx',
  'components/forms/day-query.tsx',
  'components/ui/search-box.tsx',
];

const isPosted = (head: string) => !/method="get"/.test(head) && /method="post"|action=\{\w*[aA]ct\w*\}/.test(head);
const isTyped = (text: string) =>
  [...text.matchAll(/<input\b[^>]*>/g)].some(([input]) => !/type="(?:radio|checkbox|hidden|submit)"/.test(input)) ||
  /<(?:textarea|FilterText|FilterField|DecimalField|TextField|Field)\b/.test(text);

/** Forms in which something is typed and that aren't posted: a form, or a search, is a GET unless it says otherwise. */
const typedByGet = (files: Source[]) =>
  files
    .filter(({ text }) => {
      const forms = [...withoutComments(text).matchAll(/<(form|SearchForm)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
      return forms.some(([, , head = '', body = '']) => !isPosted(head) && isTyped(body));
    })
    .map(({ path }) => path);

describe('typed text in addresses', () => {
  it('only public searches and days are forms by GET with a typed field', () => {
    expect(typedByGet(screens).sort()).toEqual(TYPED_BY_GET);
  });

  it.each([
    '<form method="get"><input name="q" type="text" /></form>',
    '<form action="/beheer" role="search"><FilterText /></form>',
    '<form className="flow"><input name="email" type="email" /></form>',
    '<form action={path}><input name="phone" /></form>',
    '<form action={action} method="get"><input name="day" /></form>',
    '<SearchForm action="/beheer"><FilterText /></SearchForm>',
    '<form action="/beheer"><DecimalField name="uren" /></form>',
  ])('a form by GET with a typed field is found: %s', (text) => {
    expect(typedByGet([sample('app/x/page.tsx', text)])).toHaveLength(1);
  });
});

/** Identifies somebody or says how to reach them. */
const PERSONAL = /\b(?:email|e_?mailAddress|phone|privatePhone|privateEmail|adres|initials|surname|birthSurname)\b/i;
const MADE = [
  /(?:redirect|permanentRedirect)\(([^;\n]*)/g,
  /new URLSearchParams\(([^;\n]*)/g,
  /\bhref=\{([^}\n]*)/g,
  /[`'"]\/[^`'"\n]*\?([^`'"\n]*)[`'"]/g,
];
/** The installation's own address and telephone number, which every page may show. */
const OF_THE_REGISTER = [
  'app/(publiek)/contact/page.tsx',
  'app/.well-known/security.txt/route.ts',
  'components/frame/site-footer.tsx',
];

const personalAddresses = (files: Source[]) =>
  files
    .filter(({ path }) => !OF_THE_REGISTER.includes(path))
    .flatMap(({ path, text }) =>
      MADE.flatMap((pattern) => [...withoutComments(text).matchAll(pattern)])
        .filter(([, made = '']) => PERSONAL.test(made))
        .map(([found]) => `${path}: ${found}`),
    );

describe('contact data in addresses', () => {
  it('no address is made with an e-mail address, telephone number or name', () => {
    expect(personalAddresses(code)).toEqual([]);
  });

  it.each([
    'redirect(`/aanmelden/verstuurd?${new URLSearchParams({ adres: input.email })}`);',
    'redirect(`/beheer/dossiers?q=${account.email}`);',
    '<a href={`/beheer/dossiers?q=${row.phone}`}>',
    '<a href={`mailto:${row.email}`}>',
    "const path = '/aanmelden/verstuurd?adres=';",
  ])('an address made with contact data is found: %s', (text) => {
    expect(personalAddresses([sample('app/x/page.tsx', text)])).not.toEqual([]);
  });
});

describe('a list with a search', () => {
  const imports = new Map(screens.map((file) => [file.path, importsOf(file).map(({ from }) => `${from}.tsx`)]));
  const imported = ({ path }: Source) => screens.filter((file) => imports.get(path)?.includes(file.path));
  /** On the page itself, in its view, or in a part of that. */
  const hasForm = (file: Source): boolean => file.text.includes('searchDoor(') || imported(file).some(hasForm);
  const pages = screens.filter((file) => file.path.endsWith('/page.tsx') && hasForm(file));

  it('opens its search by openSearch, so that no address keeps the words', () => {
    const opened = pages.map(({ text }) => /await openSearch\('(\w+)', (?:asked\.)?query,/.exec(text)?.[1]);
    expect(opened.sort()).toEqual(Object.keys(searchedLists).sort());
  });

  it('has the page and the permission that searchedLists names', () => {
    for (const [name, { path, permission }] of Object.entries(searchedLists)) {
      const [page] = pages.filter(({ text }) => text.includes(`openSearch('${name}'`));
      expect(page?.path.replace(/\(\w+\)\//, '')).toBe(`app${path}/page.tsx`);
      expect(page?.text).toContain(`definePage('${permission}'`);
    }
  });
});
