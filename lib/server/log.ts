import 'server-only';
import pino from 'pino';

/** Structured lines on standard error. Never the input of a form, a name or an address. */
export const log = pino(
  { base: undefined, level: process.env.LOG_LEVEL ?? 'info', serializers: { error: pino.stdSerializers.err } },
  pino.destination({ dest: 2, sync: true }),
);
