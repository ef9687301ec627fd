import type { FieldError } from './field-errors';
import type { Reason } from './results';

export type FieldErrors = Record<string, FieldError>;

/** What was typed, as it goes back into the form; never a password or a code. */
export type TypedValues = Record<string, string>;

/**
 * `failed` has the reference under which the log knows it; `not_sent` is the browser's own answer; `shown` is what was asked
 * for, where that has no address to stand at.
 */
export type ActionState<R extends Reason<string> = Reason<string>, Shown = unknown> =
  | { status: 'idle' }
  | { status: 'invalid'; errors: FieldErrors; values: TypedValues }
  | { status: 'refused'; reasons: (R | ActionReason)[]; values: TypedValues }
  | { status: 'failed'; reference: string; values: TypedValues }
  | { status: 'not_sent'; why: 'no_connection' | 'page_outdated'; values: TypedValues }
  | { status: 'done'; values: TypedValues; version?: number; shown?: Shown };

export type ActionReason =
  | { code: 'too_often'; retryAfterSeconds: number }
  /** More at once than this server does: nothing was done. */
  | { code: 'busy' }
  | { code: 'log_in_first' }
  | { code: 'second_factor_first' }
  | { code: 'not_allowed' }
  | ChangedElsewhere;

/** Another window saved first: what is stored now and its version, so that the page offers both. */
export type ChangedElsewhere = { code: 'changed_elsewhere'; version: number; stored: TypedValues };

export const idle: { status: 'idle' } = { status: 'idle' };
