import { existsSync, readFileSync } from 'node:fs';
import { routesDocument } from './routes-document';

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const operations = readFileSync('docs/operations.md', 'utf8');

type Rule = { holds: string; howLong: string; erasedBy: string };

/** The rows of the table of docs/operations.md that says what is kept, by table. */
function retentionRules(markdown: string): Map<string, Rule> {
  const rows = [...markdown.matchAll(/^\| (`[^|]+`) +\|([^|]*)\|[^|]*\|([^|]*)\|([^|]*)\|$/gm)];
  return new Map(
    rows.flatMap(([, names = '', holds = '', howLong = '', erasedBy = '']) =>
      [...names.matchAll(/`([\w.]+)`/g)].map(([, table = '']) => [
        table,
        { holds: holds.trim(), howLong: howLong.trim(), erasedBy: erasedBy.trim() },
      ]),
    ),
  );
}

const tablesOf = (prisma: string) => [...prisma.matchAll(/@@map\("(\w+)"\)/g)].map(([, table = '']) => table);

/** Tables of the schema without a rule: what they hold, for how long, and who erases it. */
function withoutRule(prisma: string, markdown: string): string[] {
  const rules = retentionRules(markdown);
  return tablesOf(prisma).filter((table) => {
    const rule = rules.get(table);
    return !rule?.holds || (rule.holds !== 'none' && (!rule.howLong || !rule.erasedBy));
  });
}

describe('retention rules in docs/operations.md', () => {
  it('exist for every table of the schema', () => {
    expect(tablesOf(schema).length).toBeGreaterThan(15);
    expect(withoutRule(schema, operations)).toEqual([]);
  });

  it('say of every table with personal data that it holds some', () => {
    const models = [...schema.matchAll(/^model \w+ \{([\s\S]*?)@@map\("(\w+)"\)/gm)];
    const personal = models.filter(([, columns = '']) =>
      /\b(email|name|birthSurname|accountId|actorId|toAddress)\b/.test(columns),
    );
    const rules = retentionRules(operations);
    expect(personal.length).toBeGreaterThan(6);
    expect(
      personal.filter(([, , table = '']) => rules.get(table)?.holds === 'none').map(([, , table]) => table),
    ).toEqual([]);
  });

  it.each([
    ['a table that isn’t named', 'model Diary {\n  id Int\n  @@map("diary")\n}', ''],
    ['one without a term', '@@map("diary")', '| `diary` | a person’s thoughts | nothing | | by hand |'],
    ['one that nobody erases', '@@map("diary")', '| `diary` | a person’s thoughts | nothing | a year | |'],
  ])('find a table without a whole rule: %s', (_, prisma, markdown) => {
    expect(withoutRule(prisma, markdown)).toEqual(['diary']);
  });
});

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'bench', 'docs'];

/** Paths that a text names between backticks. */
function namedPaths(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const roots = ['middleware.ts', 'instrumentation.ts', 'next.config.ts'];
  const isPath = (name: string) =>
    (FOLDERS.some((folder) => name.startsWith(`${folder}/`)) || roots.includes(name)) &&
    !/[\s*…<]|verb-noun/.test(name);
  return quoted.filter(isPath);
}

const missingFiles = (markdown: string) => namedPaths(markdown).filter((path) => !existsSync(path));

describe('paths in documents', () => {
  const documents = ['architecture', 'burden', 'glossary', 'operations', 'points', 'states'].map(
    (name) => `docs/${name}.md`,
  );
  it.each([...documents, 'README.md'])('%s names only paths that exist', (file) => {
    expect(missingFiles(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('docs/architecture.md names more than twenty', () => {
    expect(namedPaths(readFileSync('docs/architecture.md', 'utf8')).length).toBeGreaterThan(20);
  });

  it('a path that is gone is found', () => {
    const text =
      'See `lib/names/fold.ts`, `lib/names/gone.ts` and `app/(publiek)/[gone]/page.tsx`; not `lib/*` or `npm test`.';
    expect(missingFiles(text)).toEqual(['lib/names/gone.ts', 'app/(publiek)/[gone]/page.tsx']);
  });
});

describe('docs/routes.md', () => {
  it('is what `npm run routes` writes: run it after a change of a page, action, route or permission', () => {
    expect(readFileSync('docs/routes.md', 'utf8')).toBe(routesDocument());
  });

  it('finds a permission for each page and action, and a guard for each route', () => {
    expect(
      routesDocument()
        .split('\n')
        .filter((line) => line.includes('| none |')),
    ).toEqual([]);
    expect(routesDocument().match(/^\| \w+ \|.*`app\/.*actions\.ts` \|$/gm)?.length).toBeGreaterThan(60);
  });
});
