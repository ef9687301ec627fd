import { importsOf, type Source, sample, sources, withoutComments } from './source';

const pure = sources(['lib']).filter(({ path }) => !path.startsWith('lib/server/'));
const server = sources(['lib/server']);
const screens = sources(['app', 'components']);

const OUTER =
  /^(lib\/server|app|components|scripts|tests|next|react|server-only|pg|pino|@prisma)(\/|$)|^(next|react)-|^node:/;

function impureImports(files: Source[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => OUTER.test(from))
      .map(({ from }) => `${file.path} imports ${from}`),
  );
}

const IMPURE = [
  /\basync\b/,
  /\bawait\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\.now\b/,
  /\bperformance\.now\b/,
  /\bprocess\./,
  /\bMath\.random\b/,
  /\bcrypto\.random/,
  /\bfetch\(/,
  /\bset(Timeout|Interval)\(/,
  /\blocalStorage\b/,
];

function impureCode(files: Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    IMPURE.filter((pattern) => pattern.test(withoutStrings(withoutComments(text)))).map(
      (pattern) => `${path}: ${pattern}`,
    ),
  );
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

describe('pure code: lib without lib/server', () => {
  it('imports no server, framework or Node module', () => {
    expect(pure.length).toBeGreaterThan(60);
    expect(impureImports(pure)).toEqual([]);
  });

  it('uses no clock, environment, randomness or waiting', () => {
    expect(impureCode(pure)).toEqual([]);
  });

  it.each([
    "import { env } from '@/lib/server/platform/env';",
    "import type { Application } from '../server/application/data/applications';",
    "import { headers } from 'next/headers';",
    "import { useState } from 'react';",
    "import { readFileSync } from 'node:fs';",
    "const { prisma } = await import('@/lib/server/platform/db/database');",
    "export { log } from '../server/log';",
  ])('may not import: %s', (line) => {
    expect(impureImports([sample('lib/names/fold.ts', line)])).toHaveLength(1);
  });

  it.each([
    'export async function f() {}',
    'const today = new Date();',
    'const at = Date.now();',
    'const mode = process.env.APP_MODE;',
    'const id = Math.random();',
    'setTimeout(f, 1);',
  ])('may not use: %s', (line) => {
    expect(impureCode([sample('lib/names/fold.ts', line)])).toHaveLength(1);
  });

  it('may use an instant that it was given, and any word in a comment or string', () => {
    const fine = "// async\nconst at = new Date(instant); const text = 'process.env';";
    expect(impureCode([sample('lib/names/fold.ts', fine)])).toEqual([]);
  });
});

/** The code that may query: the `data` folder of each room, and what runs before or beside requests. */
const DATABASE =
  /^lib\/server\/(?:[^/]+\/data\/|platform\/|start\/(?:seed\/|background)|register\/import\/|access\/session\.ts$)/;
const HANDLES = /\b(database|reader|openDatabase|databaseOf|useDatabase|closeDatabase)\b/;
const DATABASE_FILE = 'lib/server/platform/db/database';

function databaseImports(files: Source[]): string[] {
  return files
    .filter(({ path }) => !DATABASE.test(path))
    .flatMap((file) => importsOf(file).map((imported) => ({ ...imported, path: file.path })))
    .filter(
      ({ from, names }) =>
        /^@prisma\/|generated\/prisma|platform\/db\/embedded-database/.test(from) ||
        (from === DATABASE_FILE && HANDLES.test(names)),
    )
    .map(({ path, from, names }) => `${path} imports ${names} of ${from}`);
}

/** SQL or a model through a transaction's handle belongs in the data layer too. */
function queriesOutside(files: Source[]): string[] {
  return files
    .filter(({ path }) => !DATABASE.test(path))
    .filter(({ text }) =>
      /\b(tx|prisma)\.(\w+\.(find|create|update|delete|upsert|count|aggregate|group)|\$)/.test(text),
    )
    .map(({ path }) => path);
}

describe('queries', () => {
  it('stand in data folders; other code hands a transaction on', () => {
    expect(databaseImports([...server, ...screens])).toEqual([]);
    expect(queriesOutside([...server, ...screens])).toEqual([]);
  });

  it.each([
    ['lib/server/application/sign-up.ts', "import { reader } from '../platform/db/database';"],
    ['app/api/health/route.ts', "import { database } from '@/lib/server/platform/db/database';"],
    ['lib/server/application/sign-up.ts', "import { PrismaClient } from '@/lib/server/generated/prisma/client';"],
    ['components/forms/fields.tsx', "import { Prisma } from '@prisma/client';"],
  ])('elsewhere are found: in %s %s', (path, line) => {
    expect(databaseImports([sample(path, line)])).toHaveLength(1);
  });

  it('in a use-case are found; its transaction is allowed', () => {
    const path = 'lib/server/application/sign-up.ts';
    expect(queriesOutside([sample(path, 'await tx.account.findMany()')])).toEqual([path]);
    expect(queriesOutside([sample(path, 'await tx.$executeRaw`SELECT 1`')])).toEqual([path]);
    const fine = sample(
      path,
      "import { inTransaction, type Transaction } from '../platform/db/database';\nawait saveDraft(tx, key)",
    );
    expect([...databaseImports([fine]), ...queriesOutside([fine])]).toEqual([]);
  });
});

describe('components', () => {
  const fromServer = (files: Source[]) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => /^(lib\/server|app)\//.test(from))
        .map(({ from }) => `${file.path} imports ${from}`),
    );

  it('import neither lib/server nor app', () => {
    expect(fromServer(sources(['components']))).toEqual([]);
  });

  it('that import the server are found', () => {
    const line = "import { env } from '@/lib/server/platform/env';";
    expect(fromServer([sample('components/ui/card.tsx', line)])).toHaveLength(1);
  });
});

/** Without secrets, state or a query of their own: scripts and tests outside Next's bundler read these too. */
const NOT_SERVER_ONLY = [
  'lib/server/eligibility/data/appointment-rows.ts',
  'lib/server/names/data/name-columns.ts',
  'lib/server/platform/db/columns.ts',
  'lib/server/platform/db/embedded-database.ts',
  'lib/server/platform/db/folder-lock.ts',
  'lib/server/platform/db/lock-heartbeat.ts',
  'lib/server/platform/db/migrations.ts',
  'lib/server/register/import/import-refused.ts',
];

const notServerOnly = (files: Source[]) =>
  files.filter(({ text }) => !/^import 'server-only';$/m.test(text)).map(({ path }) => path);

describe('files of lib/server', () => {
  it('begin with server-only, so that none reaches a browser', () => {
    expect(notServerOnly(server).sort()).toEqual(NOT_SERVER_ONLY);
  });

  it('without server-only are found', () => {
    expect(notServerOnly([sample('lib/server/new.ts', '// server-only\nexport const a = 1;')])).toEqual([
      'lib/server/new.ts',
    ]);
  });
});

/** Where the environment is read: in one place, and where Next itself puts a word in. */
const ENVIRONMENT: Record<string, RegExp> = {
  'lib/server/platform/env.ts': /process\.env\b/g,
  'middleware.ts': /process\.env\.NODE_ENV\b/g,
  'instrumentation.ts': /process\.env\.NEXT_RUNTIME\b/g,
  // Whether whoever builds throws the clone away.
  'next.config.ts': /process\.env\.CI\b/g,
};

const environmentReaders = (files: Source[]) =>
  files
    .filter(({ path, text }) => /process\.env|import\.meta\.env/.test(text.replace(ENVIRONMENT[path] ?? /(?!)/, '')))
    .map(({ path }) => path);

describe('the environment', () => {
  it('is read in lib/server/platform/env.ts alone, which checks it', () => {
    const all = [...pure, ...server, ...screens, ...sources(['middleware.ts', 'instrumentation.ts', 'next.config.ts'])];
    expect(environmentReaders(all)).toEqual([]);
  });

  it('read elsewhere is found', () => {
    expect(environmentReaders([sample('lib/server/platform/log.ts', 'process.env.LOG_LEVEL')])).toHaveLength(1);
    expect(environmentReaders([sample('middleware.ts', 'process.env.NEXTAUTH_SECRET')])).toHaveLength(1);
  });
});
