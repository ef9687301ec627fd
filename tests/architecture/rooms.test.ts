import { readdirSync } from 'node:fs';
import { importsOf, type Source, sample, sources } from './source';

/**
 * The rooms of the house from the ground up, each with the rooms that it knows; all of them know `shared` and
 * `platform`. One name is one domain in lib/server, in lib and in lib/text/nl.
 */
const KNOWS = {
  shared: [],
  platform: [],
  names: [],
  content: [],
  register: ['names', 'content'],
  eligibility: ['content'],
  mail: ['content'],
  access: ['names', 'content', 'register', 'mail'],
  registration: ['names', 'content', 'register', 'eligibility', 'mail', 'access'],
  application: ['names', 'content', 'register', 'eligibility', 'mail', 'access', 'registration'],
  portfolio: ['names', 'content', 'register', 'access', 'registration'],
  editor: ['content', 'access', 'registration', 'portfolio'],
  review: ['names', 'content', 'mail', 'access', 'registration', 'application', 'portfolio'],
  certification: ['names', 'content', 'mail', 'access', 'registration', 'portfolio'],
  mailings: ['names', 'content', 'mail', 'access', 'registration', 'portfolio'],
  providers: ['names', 'content', 'mail', 'access'],
  invoices: ['content', 'mail', 'access', 'providers'],
  courses: [
    ...['names', 'content', 'mail', 'access', 'registration', 'application', 'portfolio', 'providers', 'invoices'],
  ],
  attendance: [
    ...['names', 'content', 'register', 'mail', 'access', 'registration', 'portfolio', 'review'],
    ...['providers', 'courses'],
  ],
  groups: [...['names', 'content', 'register', 'mail', 'access', 'portfolio', 'review', 'attendance']],
  catalogue: ['content', 'access', 'registration', 'portfolio', 'courses', 'attendance'],
  normsets: ['content', 'access', 'portfolio'],
  merging: [...['content', 'register', 'mail', 'access', 'registration', 'application', 'portfolio', 'certification']],
  measures: ['mail', 'access', 'registration', 'application', 'certification'],
  casework: [
    ...['names', 'content', 'register', 'eligibility', 'mail', 'access', 'registration', 'application'],
    ...['portfolio', 'review', 'certification', 'providers', 'invoices', 'courses', 'merging'],
  ],
  reports: [
    ...['names', 'content', 'mail', 'access', 'application', 'portfolio', 'editor', 'review', 'certification'],
    ...['mailings', 'providers', 'invoices', 'courses', 'attendance', 'normsets', 'casework'],
  ],
  daily: [
    ...['content', 'eligibility', 'mail', 'access', 'registration', 'application', 'portfolio', 'certification'],
    ...['casework', 'providers', 'invoices', 'courses', 'attendance', 'groups', 'merging'],
    'reports',
  ],
  start: [
    ...['names', 'content', 'register', 'eligibility', 'mail', 'access', 'registration', 'application', 'portfolio'],
    ...['daily', 'providers', 'invoices', 'courses', 'attendance', 'certification', 'normsets', 'mailings'],
    'reports',
  ],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof KNOWS;
const rooms = Object.keys(KNOWS) as Room[];
const GROUND: readonly string[] = ['shared', 'platform'];

const roomOf = (path: string) => /^lib\/(?:server\/)?([^/]+)\//.exec(path)?.[1] ?? null;

function strayArrows(files: Source[]): string[] {
  return files.flatMap((file) => {
    const from = roomOf(file.path);
    const known: readonly string[] = KNOWS[from as Room] ?? [];
    const own = from === 'shared' ? ['shared'] : [from, ...GROUND, ...known];
    return importsOf(file)
      .filter((imported) => /^lib\/(?!text\/|server\/generated)/.test(imported.from))
      .filter((imported) => !own.includes(roomOf(imported.from)))
      .map((imported) => `${file.path} imports ${imported.from}`);
  });
}

const code = sources(['lib']).filter(({ path }) => !path.startsWith('lib/text/'));

describe('imports between rooms', () => {
  it('follow the list, in pure code and on the server', () => {
    expect(code.length).toBeGreaterThan(400);
    expect(strayArrows(code)).toEqual([]);
  });

  it('use every arrow of the list', () => {
    const used = new Set(
      code.flatMap((file) => importsOf(file).map(({ from }) => `${roomOf(file.path)} ${roomOf(`${from}.ts`)}`)),
    );
    const idle = rooms.flatMap((room) => KNOWS[room].filter((known) => !used.has(`${room} ${known}`)));
    expect(idle).toEqual([]);
  });

  it('lead down only, so that there is no circle', () => {
    const upward = rooms.flatMap((room, height) =>
      KNOWS[room].filter((known) => rooms.indexOf(known) >= height).map((known) => `${room} knows ${known}`),
    );
    expect(upward).toEqual([]);
  });

  it.each([
    ['lib/server/platform/outbox.ts', "import { getAccount } from '@/lib/server/access/data/accounts';"],
    ['lib/server/content/x.ts', "import { seed } from '@/lib/server/start/seed/seed';"],
    ['lib/portfolio/x.ts', "import type { A } from '@/lib/review/sample-outcome';"],
    ['lib/shared/x.ts', "import { log } from '@/lib/server/platform/log';"],
  ])('outside the list are found: in %s', (path, line) => {
    expect(strayArrows([sample(path, line)])).toHaveLength(1);
  });
});

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const looseFiles = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`${path}/${entry.name}`] : []));

describe('rooms', () => {
  it('have the same names on the server, in pure code and in the texts', () => {
    const domains = rooms.filter((room) => !['shared', 'platform', 'start'].includes(room));
    const known = (path: string, others: string[]) =>
      foldersOf(path).filter((name) => ![...domains, ...others].includes(name as Room));
    expect(known('lib/server', ['platform', 'start', 'generated'])).toEqual([]);
    expect(known('lib', ['server', 'shared', 'text'])).toEqual([]);
    expect(known('lib/text/nl', ['shared', 'site'])).toEqual([]);
  });

  it('hold at most fifty files each, and no file lies beside them', () => {
    expect(['lib', 'lib/server', 'lib/text', 'lib/text/nl'].flatMap(looseFiles)).toEqual([]);
    const sizes = new Map<string, number>();
    for (const { path } of sources(['lib'])) {
      const room = /^lib\/(?:server\/|text\/nl\/)?[^/]+/.exec(path)?.[0] ?? '';
      sizes.set(room, (sizes.get(room) ?? 0) + 1);
    }
    expect([...sizes].filter(([, size]) => size > 50)).toEqual([]);
  });
});

/** Texts name the codes of any room; among themselves they may not go round in circles. */
function textCircles(files: Source[]): string[] {
  const byPath = new Map(
    files.map((file) => [file.path.replace(/\.ts$/, ''), importsOf(file).map(({ from }) => from)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) for (const next of byPath.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  return circles;
}

describe('texts', () => {
  it('form no circle and import no server', () => {
    const texts = sources(['lib/text']);
    expect(textCircles(texts)).toEqual([]);
    expect(texts.filter((file) => importsOf(file).some(({ from }) => from.startsWith('lib/server')))).toEqual([]);
  });

  it('in a circle are found', () => {
    const files = [sample('lib/text/nl/a.ts', "import './b';"), sample('lib/text/nl/b.ts', "import './a';")];
    expect(textCircles(files)).toEqual(['lib/text/nl/a → lib/text/nl/b → lib/text/nl/a']);
  });
});
