import { ROUTES } from './guarded-routes';
import { exportedValues, importsOf, type Source, sample, sources, withoutComments } from './source';

const app = sources(['app']);
const called = (name: string) => app.filter(({ path }) => path.endsWith(`/${name}`));

const ACTION = /= defineAction\(/;

function unguardedActions(files: Source[]): string[] {
  return files
    .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
    .flatMap((file) => {
      const made = exportedValues(file);
      const other = made.filter(({ statement }) => !ACTION.test(statement)).map(({ name }) => `${file.path}: ${name}`);
      const passedOn = /^export\s*(\{|\*)/m.test(withoutComments(file.text)) ? [`${file.path}: exports on`] : [];
      const wrapper = importsOf(file).some(
        ({ from, names }) => from === 'lib/server/access/door' && /\bdefineAction\b/.test(names),
      );
      return [...other, ...passedOn, ...(wrapper && made.length > 0 ? [] : [`${file.path}: no defineAction`])];
    });
}

describe('server actions', () => {
  it('are all made by defineAction', () => {
    expect(called('actions.ts').length).toBeGreaterThan(7);
    expect(unguardedActions([...app, ...sources(['components', 'lib'])])).toEqual([]);
  });

  it('stand in actions.ts alone', () => {
    const elsewhere = app.filter(({ path, text }) => /['"]use server['"]/.test(text) && !path.endsWith('/actions.ts'));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
    for (const { text } of called('actions.ts')) expect(text).toMatch(/^'use server';/);
  });

  it.each([
    "'use server';\nexport async function deleteAll() {}",
    "'use server';\nimport { defineAction } from '@/lib/server/access/door';\nexport const a = defineAction({});\nexport const b = async () => {};",
    "'use server';\nexport { deleteAll } from '@/lib/server/access/data/accounts';",
    "'use server';\nconst defineAction = (a) => a;\nexport const a = defineAction({});",
  ])('made otherwise are found: %s', (text) => {
    expect(unguardedActions([sample('app/x/actions.ts', text)])).not.toEqual([]);
  });
});

const PAGE = /^export default definePage\(\s*'\w+',/m;

function unguardedPages(files: Source[]): string[] {
  return files
    .filter((file) => {
      const isOurs = importsOf(file).some(({ from }) => from === 'app/_components/define-page');
      return !isOurs || !PAGE.test(withoutComments(file.text));
    })
    .map(({ path }) => path);
}

describe('pages', () => {
  it('are all made by definePage, which asks for a permission first and shows nothing without it', () => {
    expect(called('page.tsx').length).toBeGreaterThan(30);
    expect(unguardedPages(called('page.tsx'))).toEqual([]);
    const [maker] = app.filter(({ path }) => path.endsWith('/define-page.tsx'));
    expect(maker?.text).toMatch(
      /const opened = await openPage\(permission\);\s+if \(!opened\) return <NotAvailable \/>;\s+return \(await show\(/,
    );
  });

  it.each([
    ['activity', 'findOwnActivity'],
    ['course', 'findOwnCourse'],
    ['run', 'findOwnRun'],
  ])('of one %s find only one’s own', (what, finder) => {
    const [loader] = called(`load-${what}.ts`);
    expect(loader?.text).toContain(`${finder}(actor.accountId, id)`);
  });

  const IMPORT = "import { definePage } from '@/app/_components/define-page';\n";
  it.each([
    'export default async function Page() { return <p />; }',
    "export default definePage('assess', () => <p />);",
    `${IMPORT}// export default definePage('assess', () => <p />);\nexport default () => <p />;`,
    `${IMPORT}definePage('assess', () => <p />);\nexport default async function Page() { return <p />; }`,
  ])('made otherwise are found: %s', (text) => {
    expect(unguardedPages([sample('app/x/page.tsx', text)])).toEqual(['app/x/page.tsx']);
  });
});

function unnamedRoutes(files: Source[]): string[] {
  return files.filter(({ path, text }) => !ROUTES[path]?.guard.test(text)).map(({ path }) => path);
}

/**
 * These take posts and do for themselves what defineAction does: a file is too large for an action, and a search leads to
 * a page by a plain post, with script and without.
 */
const POSTED = [
  'app/(account)/nieuwsmail/[token]/meteen/route.ts',
  'app/api/attendance/[runId]/route.ts',
  'app/api/searches/[list]/route.ts',
  'app/api/uploads/[activityId]/route.ts',
  'app/api/uploads/opleiding/[id]/route.ts',
  'app/api/uploads/route.ts',
  'app/api/uploads/tekst/[id]/route.ts',
];

const writing = (files: Source[]) =>
  files
    .filter(({ path }) => !path.includes('nextauth'))
    .filter(({ text }) => /\b(POST|PUT|PATCH|DELETE)\b/.test(withoutComments(text)))
    .map(({ path }) => path)
    .sort();

type Guard = [what: string, guard: RegExp];

/** In the order of defineAction: nothing is parsed without permission. */
const doorOf = (parser: RegExp): Guard[] => [
  ['the address’s limit', /const counted = await countFrom\([^\n]*\);\s+if \(!counted\.ok\) return/],
  ['size', /if \(Number\((?:length|request\.headers\.get\('content-length'\) \?\? 0)\) > [^\n]*\) return/],
  [
    'session and permission',
    /const asked = await admit\((?:PERMISSION|permission|'\w+'), address\);\s[^;]*(?:;\s+)?if \(!asked\.ok/,
  ],
  ['the account’s limit', /ofAccount \} = await countAsked\([^;]*\);\s+if \(!ofAccount\.ok\) return/],
  ['parser', parser],
];

/** Each door with its guards; the middleware leaves uploads out, so that these look at the origin themselves. */
const DOORS: [path: string, guards: Guard[]][] = [
  [
    'lib/server/portfolio/evidence/answer-upload.ts',
    [['origin', /if \(!isOwnOrigin\(request\.headers\)\) return/], ...doorOf(/await takeEach\(request, /)],
  ],
  [
    'lib/server/attendance/answer-list.ts',
    [['origin', /if \(!isOwnOrigin\(request\.headers\)\) return/], ...doorOf(/await readGiven\(request\)/)],
  ],
  ['lib/server/casework/answer-search.ts', doorOf(/await readForm\(request\)/)],
  // Nobody is logged in: there is no account whose limit it would be.
  [
    'lib/server/access/answer-one-click.ts',
    doorOf(/await isOneClick\(request\)/).filter(([what]) => what !== 'the account’s limit'),
  ],
];

/** Which guards are missing, or come before the one that they follow. */
function unguardedDoor({ text }: Source, guards: Guard[]): string[] {
  let from = 0;
  return guards.flatMap(([what, guard]) => {
    const at = text.slice(from).search(guard);
    if (at < 0) return [what];
    from += at;
    return [];
  });
}

describe('routes that are no pages', () => {
  it('are all listed with what guards them', () => {
    expect(
      called('route.ts')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(ROUTES).sort());
    expect(unnamedRoutes(called('route.ts'))).toEqual([]);
  });

  it('only read, but for those that write behind the guards of an action', () => {
    expect(writing(called('route.ts'))).toEqual(POSTED);
    for (const [path, guards] of DOORS) {
      const [door] = sources([path]);
      expect(door && unguardedDoor(door, guards)).toEqual([]);
    }
    const [file] = sources(['lib/server/portfolio/evidence/answer-evidence.ts']);
    expect(file?.text).toMatch(/await currentActor\(\)[\s\S]*kind === 'visitor'[\s\S]*await open\(id, \{ actor,/);
  });

  const eachGuard = DOORS.flatMap(([path, guards]) => guards.map(([what, guard]) => ({ path, guards, what, guard })));
  it.each(eachGuard)('fail the check when $path lacks its $what', ({ path, guards, what, guard }) => {
    const [door] = sources([path]);
    const without = sample('door.ts', door?.text.replace(guard, '') ?? '');
    expect(unguardedDoor(without, guards)).toContain(what);
  });

  it('without a guard are found', () => {
    const text = 'export const GET = () => Response.json([]);';
    expect(
      unnamedRoutes([sample('app/api/new/route.ts', text), sample('app/api/v1/register/route.ts', text)]),
    ).toHaveLength(2);
  });
});

const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['a fallback that stays without JavaScript', /<Suspense\b|\bSuspense\b.*from 'react'/],
  ['an inline style, which the policy refuses', /\bstyle=\{/],
  ['HTML of our own making', /dangerouslySetInnerHTML/],
  ['a cache of what must be gone at once', /['"]use cache['"]|unstable_cache|export const revalidate/],
  ['the browser’s storage', /\b(localStorage|sessionStorage|indexedDB)\b/],
];

function forbidden(files: Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([what]) => `${path}: ${what}`),
  );
}

describe('what no screen may use', () => {
  it('stands in no route or component', () => {
    expect(forbidden([...app, ...sources(['components'])])).toEqual([]);
  });

  it('exists as no file: loading, template, default', () => {
    expect(app.filter(({ path }) => /\/(loading|template|default)\.tsx$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it.each(['<Suspense fallback={null}>', '<p style={{ color: "red" }}>', 'localStorage.setItem("a", text)'])(
    'is found: %s',
    (text) => {
      expect(forbidden([sample('app/x/page.tsx', text)])).toHaveLength(1);
    },
  );
});
