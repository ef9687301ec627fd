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

describe('everything in lib but lib/server is pure', () => {
  it('imports nothing of the world', () => {
    expect(pure.length).toBeGreaterThan(60);
    expect(impureImports(pure)).toEqual([]);
  });

  it('has no clock, environment, randomness or waiting', () => {
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
  ])('would notice %s', (line) => {
    expect(impureImports([sample('lib/names/fold.ts', line)])).toHaveLength(1);
  });

  it.each([
    'export async function f() {}',
    'const today = new Date();',
    'const at = Date.now();',
    'const mode = process.env.APP_MODE;',
    'const id = Math.random();',
    'setTimeout(f, 1);',
  ])('would notice %s', (line) => {
    expect(impureCode([sample('lib/names/fold.ts', line)])).toHaveLength(1);
  });

  it('doesn’t mind an instant that was given, or words in a comment or a text', () => {
    const fine = "// async\nconst at = new Date(instant); const text = 'process.env';";
    expect(impureCode([sample('lib/names/fold.ts', fine)])).toEqual([]);
  });
});

/** Who reads and writes besides the `data` folder of each room, and why. */
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

describe('the database is spoken to in few places', () => {
  it('and handed on as a transaction elsewhere', () => {
    expect(databaseImports([...server, ...screens])).toEqual([]);
    expect(queriesOutside([...server, ...screens])).toEqual([]);
  });

  it.each([
    ['lib/server/application/sign-up.ts', "import { reader } from '../platform/db/database';"],
    ['app/api/health/route.ts', "import { database } from '@/lib/server/platform/db/database';"],
    ['lib/server/application/sign-up.ts', "import { PrismaClient } from '@/lib/server/generated/prisma/client';"],
    ['components/forms/fields.tsx', "import { Prisma } from '@prisma/client';"],
  ])('would notice in %s: %s', (path, line) => {
    expect(databaseImports([sample(path, line)])).toHaveLength(1);
  });

  it('would notice a query in a use-case, but not its transaction', () => {
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

describe('components know no server', () => {
  const fromServer = (files: Source[]) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => /^(lib\/server|app)\//.test(from))
        .map(({ from }) => `${file.path} imports ${from}`),
    );

  it('and no route', () => {
    expect(fromServer(sources(['components']))).toEqual([]);
  });

  it('as a sample shows', () => {
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

describe('lib/server never reaches a browser', () => {
  it('by its first line', () => {
    expect(notServerOnly(server).sort()).toEqual(NOT_SERVER_ONLY);
  });

  it('as a sample shows', () => {
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
};

const environmentReaders = (files: Source[]) =>
  files
    .filter(({ path, text }) => /process\.env|import\.meta\.env/.test(text.replace(ENVIRONMENT[path] ?? /(?!)/, '')))
    .map(({ path }) => path);

describe('the environment is read in one place', () => {
  it('which checks it', () => {
    const all = [...pure, ...server, ...screens, ...sources(['middleware.ts', 'instrumentation.ts', 'next.config.ts'])];
    expect(environmentReaders(all)).toEqual([]);
  });

  it('as a sample shows', () => {
    expect(environmentReaders([sample('lib/server/platform/log.ts', 'process.env.LOG_LEVEL')])).toHaveLength(1);
    expect(environmentReaders([sample('middleware.ts', 'process.env.NEXTAUTH_SECRET')])).toHaveLength(1);
  });
});
