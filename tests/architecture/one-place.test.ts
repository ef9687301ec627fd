import { safeHeaders } from '@/scripts/serve/safe-headers.mjs';
import { type Source, sample, sources, withoutComments } from './source';

const code = sources(['app', 'components', 'lib', 'scripts', 'middleware.ts'], ['.ts', '.tsx', '.mts', '.mjs']);

/** Where each may be named; a file of proof says for itself too that it is what it is, whoever serves it. */
const headers = new Set(Object.keys(safeHeaders('https://register.example')));
const namers = (files: Source[]) =>
  files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/['"]([\w-]+)['"]\s*[:,\]]/g)]
      .map(([, name = '']) => name.toLowerCase())
      .filter((name) => headers.has(name))
      .map((name) => `${path}: ${name}`),
  );

describe('the headers of every answer are set in one place', () => {
  it('round Next', () => {
    const elsewhere = namers(code).filter((named) => !named.startsWith('scripts/serve/safe-headers.mjs: '));
    expect(elsewhere).toEqual(['lib/server/portfolio/evidence/answer-evidence.ts: x-content-type-options']);
    expect(namers(code).length).toBeGreaterThan(5);
  });

  it('as a sample shows', () => {
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

describe('every cookie has its name from one list', () => {
  it('that the server round Next lets through', () => {
    expect(sources(['lib/server/access/session-cookie.ts'])[0]?.text).toContain('cookieNames(isSecure()).session');
    expect(namelessCookies(code)).toEqual([]);
  });

  it('as a sample shows', () => {
    const text = "(await cookies()).set('theme', 'dark')";
    expect(namelessCookies([sample('app/x/actions.ts', text)])).toHaveLength(1);
  });
});

/** An address counted as it stands lets an IPv6 client through as often as it has addresses. */
const ownMemory = (files: Source[]) =>
  files.filter(({ text }) => /RateLimiter(?:Memory|Postgres)\b/.test(withoutComments(text))).map(({ path }) => path);

it('attempts are counted in one place, and searches and pages in another by network', () => {
  expect(ownMemory(code)).toEqual(['lib/server/platform/attempts/rate-limits.ts']);
  expect(ownMemory([sample('app/x.ts', 'new RateLimiterMemory({})')])).toHaveLength(1);
  const [counts] = sources(['lib/server/platform/attempts/network-counts.ts']);
  expect(counts?.text).toContain('networkOf(address)');
});

describe('text is put in a normal form in one place, which knows its bounds', () => {
  const elsewhere = (files: Source[]) =>
    files
      .filter(({ path, text }) => path !== 'lib/shared/typed-text.ts' && /\.normalize\(/.test(withoutComments(text)))
      .map(({ path }) => path);

  it('and nowhere else in the product', () => {
    const files = sources(['app', 'components', 'lib', 'scripts', 'middleware.ts'], ['.ts', '.tsx', '.mts', '.mjs']);
    expect(files.length).toBeGreaterThan(300);
    expect(elsewhere(files)).toEqual([]);
  });

  it('as a sample shows', () => {
    expect(elsewhere([sample('lib/x.ts', "export const tidy = (text: string) => text.normalize('NFC');")])).toEqual([
      'lib/x.ts',
    ]);
  });
});

describe('who may is asked in one place, which notes what comes of it', () => {
  const askers = (files: Source[]) =>
    files.filter(({ text }) => /(?<!function )\bauthorise\(/.test(withoutComments(text))).map(({ path }) => path);

  it('for pages, actions and uploads alike', () => {
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
      'lib/server/casework/answer-search.ts',
      'lib/server/platform/action.ts',
      'lib/server/platform/page.ts',
      'lib/server/portfolio/evidence/answer-upload.ts',
    ]);
  });

  it('as a sample shows', () => {
    const text = "const allowed = authorise(actor, 'assess', isDemo());";
    expect(askers([sample('app/x/route.ts', text)])).toEqual(['app/x/route.ts']);
  });
});

describe('what an e-mail address is stands in one place', () => {
  const rulers = (files: Source[]) =>
    files
      .filter(({ text }) => /\b254\b|\bz\.email\(|\[\^[^\]\n]*\][+*]@/.test(withoutComments(text)))
      .map(({ path }) => path);

  it('with its own longest', () => {
    expect(rulers(code)).toEqual(['lib/shared/mailable-address.ts']);
  });

  it.each(['line({ max: 254 })', 'email: z.email(),', '/^[^\\s@]+@[^\\s@]+$/.test(typed)'])('as %s shows', (text) => {
    expect(rulers([sample('lib/x.ts', text)])).toEqual(['lib/x.ts']);
  });
});
