import 'server-only';
import pino from 'pino';
import { logLevel } from './env';

/** Structured lines on standard error. Never the input of a form, a name or an address. */
export const log = pino(
  { base: undefined, level: logLevel(), serializers: { error: pino.stdSerializers.err } },
  pino.destination({ dest: 2, sync: true }),
);
