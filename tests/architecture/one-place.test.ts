import { safeHeaders } from '@/scripts/serve/safe-headers.mjs';
import { type Source, sample, sources, withoutComments } from './source';

const code = sources(['app', 'components', 'lib', 'scripts', 'middleware.ts'], ['.ts', '.tsx', '.mts', '.mjs']);

/** A file of evidence says its type for itself too, whoever serves it. */
const headers = new Set(Object.keys(safeHeaders('https://register.example')));
const namers = (files: Source[]) =>
  files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/['"]([\w-]+)['"]\s*[:,\]]/g)]
      .map(([, name = '']) => name.toLowerCase())
      .filter((name) => headers.has(name))
      .map((name) => `${path}: ${name}`),
  );

describe('the headers of every answer', () => {
  it('are set in scripts/serve/safe-headers.mjs alone', () => {
    const elsewhere = namers(code).filter((named) => !named.startsWith('scripts/serve/safe-headers.mjs: '));
    expect(elsewhere).toEqual(['lib/server/portfolio/evidence/answer-evidence.ts: x-content-type-options']);
    expect(namers(code).length).toBeGreaterThan(5);
  });

  it('set elsewhere are found', () => {
    const text = "const HEADERS = { 'cache-control': 'no-store', 'X-Frame-Options': 'DENY' };";
    expect(namers([sample('app/x/route.ts', text)])).toEqual(['app/x/route.ts: x-frame-options']);
  });
});

/** What is set without its name from lib/access/cookie-names.ts never arrives: only known cookies are passed on. */
const namelessCookies = (files: Source[]) =>
  files
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\bcookies\(\)\)\s*\.(?:set|get|delete)\(\s*([^\n]*)/g)].map(
        ([, first = '']) => `${path}: ${first}`,
      ),
    )
    .filter((found) => !/: (?:\{ name: )?(?:sessionCookieName\(\)|cookieNames\(isSecure\(\)\)\.)/.test(found));

describe('names of cookies', () => {
  it('come from the list that the server round Next lets through', () => {
    expect(sources(['lib/server/access/session-cookie.ts'])[0]?.text).toContain('cookieNames(isSecure()).session');
    expect(namelessCookies(code)).toEqual([]);
  });

  it('from elsewhere are found', () => {
    const text = "(await cookies()).set('theme', 'dark')";
    expect(namelessCookies([sample('app/x/actions.ts', text)])).toHaveLength(1);
  });
});

/** An address counted as it stands lets an IPv6 client through as often as it has addresses. */
const ownMemory = (files: Source[]) =>
  files.filter(({ text }) => /RateLimiter(?:Memory|Postgres)\b/.test(withoutComments(text))).map(({ path }) => path);

it('attempts are counted in rate-limits.ts alone, searches and pages in network-counts.ts by network', () => {
  expect(ownMemory(code)).toEqual(['lib/server/platform/attempts/rate-limits.ts']);
  expect(ownMemory([sample('app/x.ts', 'new RateLimiterMemory({})')])).toHaveLength(1);
  const [counts] = sources(['lib/server/platform/attempts/network-counts.ts']);
  expect(counts?.text).toContain('networkOf(address)');
});

describe('normalising text', () => {
  const elsewhere = (files: Source[]) =>
    files
      .filter(({ path, text }) => path !== 'lib/shared/typed-text.ts' && /\.normalize\(/.test(withoutComments(text)))
      .map(({ path }) => path);

  it('happens in lib/shared/typed-text.ts alone, which knows the bounds', () => {
    const files = sources(['app', 'components', 'lib', 'scripts', 'middleware.ts'], ['.ts', '.tsx', '.mts', '.mjs']);
    expect(files.length).toBeGreaterThan(300);
    expect(elsewhere(files)).toEqual([]);
  });

  it('elsewhere is found', () => {
    expect(elsewhere([sample('lib/x.ts', "export const tidy = (text: string) => text.normalize('NFC');")])).toEqual([
      'lib/x.ts',
    ]);
  });
});

describe('authorisation', () => {
  const askers = (files: Source[]) =>
    files.filter(({ text }) => /(?<!function )\bauthorise\(/.test(withoutComments(text))).map(({ path }) => path);

  it('of pages, actions and uploads is asked in door.ts alone, which records the outcome', () => {
    expect(askers(code)).toEqual(['lib/server/access/door.ts']);
    const [door] = sources(['lib/server/access/door.ts']);
    expect(door?.text).toMatch(
      /authorise\([^;]*;\s+if \(allowed\.ok\) await noteRoleUse\([^;]*;\s+else await noteRefusal\(/,
    );
    const admitting = code
      .filter(({ text }) => /\bawait (?:door\.)?admit\(/.test(text))
      .map(({ path }) => path)
      .sort();
    expect(admitting).toEqual([
      'lib/server/access/answer-one-click.ts',
      'lib/server/attendance/answer-list.ts',
      'lib/server/casework/answer-search.ts',
      'lib/server/platform/action.ts',
      'lib/server/platform/page.ts',
      'lib/server/portfolio/evidence/answer-upload.ts',
    ]);
  });

  it('asked elsewhere is found', () => {
    const text = "const allowed = authorise(actor, 'assess', isDemo());";
    expect(askers([sample('app/x/route.ts', text)])).toEqual(['app/x/route.ts']);
  });
});

describe('the rule of an e-mail address', () => {
  const rulers = (files: Source[]) =>
    files
      .filter(({ text }) => /\b254\b|\bz\.email\(|\[\^[^\]\n]*\][+*]@/.test(withoutComments(text)))
      .map(({ path }) => path);

  it('stands in lib/shared/mailable-address.ts alone, with its longest', () => {
    expect(rulers(code)).toEqual(['lib/shared/mailable-address.ts']);
  });

  it.each(['line({ max: 254 })', 'email: z.email(),', '/^[^\\s@]+@[^\\s@]+$/.test(typed)'])(
    'elsewhere is found: %s',
    (text) => {
      expect(rulers([sample('lib/x.ts', text)])).toEqual(['lib/x.ts']);
    },
  );
});
