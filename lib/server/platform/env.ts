import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import {
  databaseAddress,
  host,
  port,
  proxies,
  publicAddress,
  sender,
  serviceAddress,
  workerCount,
} from './environment-forms';

export type Env = {
  mode: 'demo' | 'production';
  databaseUrl: string | null;
  dataDir: string;
  /** Processes that serve behind one port. */
  workers: number;
  publicUrl: string;
  secret: string;
  previousSecret: string | null;
  mail: { resendApiKey: string | null; resendBaseUrl: string | null; from: string };
  registerToday: string | null;
  rateLimits: boolean;
  demoPeople: 'few' | 'many';
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const text = z.string().trim().min(1);
const variables = z.object({
  APP_MODE: z.enum(['demo', 'production']).optional(),
  DATABASE_URL: databaseAddress.optional(),
  DATA_DIR: text.default('.data'),
  NEXTAUTH_URL: publicAddress,
  NEXTAUTH_SECRET: text.min(32, 'must have 32 characters or more'),
  NEXTAUTH_SECRET_OLD: text.optional(),
  RESEND_API_KEY: text.regex(/^[\x21-\x7e]+$/, 'must be one word').optional(),
  RESEND_BASE_URL: serviceAddress.optional(),
  MAIL_FROM: sender.optional(),
  HOST: host.optional(),
  WORKERS: workerCount.optional(),
  PORT: port.optional(),
  TRUSTED_PROXIES: proxies.optional(),
  REGISTER_TODAY: text.refine((day) => parseCalendarDate(day) !== null, 'must be a date such as 2027-01-31').optional(),
  RATE_LIMITS: z.enum(['on', 'off']).optional(),
  DEMO_PEOPLE: z.enum(['few', 'many']).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
});

export class EnvironmentRefused extends Error {
  constructor(readonly problems: string[]) {
    super(['This installation can’t start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}

const WORKERS_ON_EMBEDDED =
  'WORKERS: only one process can have the embedded database; leave it out, or give DATABASE_URL';

/** The meaning of each variable is in README.md. Throws EnvironmentRefused. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  const mode = given.APP_MODE ?? (given.DATABASE_URL ? 'production' : 'demo');
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.');
        return `${name}: ${name in given ? message : 'needed'}`;
      });
  if (Number(given.WORKERS) > 1 && !given.DATABASE_URL) problems.push(WORKERS_ON_EMBEDDED);
  if (mode === 'production') problems.push(...missingInProduction(given));
  if (!parsed.success || problems.length > 0) throw new EnvironmentRefused(problems);
  const values = parsed.data;
  return {
    mode: mode === 'production' ? 'production' : 'demo',
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(values.DATA_DIR),
    workers: Number(values.WORKERS ?? 1),
    publicUrl: values.NEXTAUTH_URL.replace(/\/+$/, ''),
    secret: values.NEXTAUTH_SECRET,
    previousSecret: values.NEXTAUTH_SECRET_OLD ?? null,
    mail: {
      resendApiKey: values.RESEND_API_KEY ?? null,
      resendBaseUrl: values.RESEND_BASE_URL ?? null,
      from: values.MAIL_FROM ?? 'LKLR <register@lklr.example>',
    },
    registerToday: values.REGISTER_TODAY ?? null,
    rateLimits: values.RATE_LIMITS !== 'off',
    demoPeople: values.DEMO_PEOPLE ?? 'many',
  };
}

function missingInProduction(given: Record<string, string | undefined>): string[] {
  const needed = ['DATABASE_URL', 'RESEND_API_KEY', 'MAIL_FROM'].filter((name) => !given[name]);
  const demoOnly = ['REGISTER_TODAY', 'RATE_LIMITS', 'DEMO_PEOPLE'].filter((name) => given[name]);
  return [
    ...needed.map((name) => `${name}: needed in production`),
    ...demoOnly.map((name) => `${name}: only for demo mode`),
  ];
}

let current: Env | undefined;

export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

export function isDemo(): boolean {
  return env().mode === 'demo';
}

export function isSecure(): boolean {
  return env().publicUrl.startsWith('https://');
}

export function productionDatabase(): string | null {
  const { APP_MODE: mode = 'production', DATABASE_URL: url = '' } = process.env;
  return mode !== 'demo' && databaseAddress.safeParse(url).success ? url.trim() : null;
}

const logLevels = z.enum(LOG_LEVELS).catch('info');

/** Read apart from the rest: what is wrong with the rest has to be logged too. */
export function logLevel(): string {
  return logLevels.parse(process.env.LOG_LEVEL);
}
