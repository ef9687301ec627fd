import 'server-only';
import { randomUUID } from 'node:crypto';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionState, FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { readFieldErrors } from '@/lib/shared/form-fields';
import type { Accepted, Reason, Refused } from '@/lib/shared/results';
import { AUTOSAVE_FIELD, type TypedForm, typedForm } from '@/lib/shared/typed-form';
import { noteEntered, preserveInput } from './answer-status';
import {
  type AddressAttempt,
  type Attempt,
  forgiveAttempt,
  type LimitAnswer,
  type LimitName,
} from './attempts/rate-limits';
import { clientAddress } from './client';
import { type Moment, moment } from './clock';
import { log } from './log';
import { TooBusy } from './work-in-turn';

export type Context<A = unknown> = Moment & { actor: A };

export type Actors = Record<string, { kind: string }>;
type PermissionOf<A extends Actors> = keyof A & string;

export type Door<A extends Actors> = {
  countFrom(asked: AddressAttempt): Promise<LimitAnswer>;
  admit(permission: PermissionOf<A>, address: string): Promise<Admitted<A>>;
  countAsked(
    actor: A[PermissionOf<A>],
    asked: AddressAttempt,
    account?: string,
  ): Promise<{ attempt: Attempt; counted: LimitAnswer }>;
  noteGuess(answer: UseCaseAnswer, attempt: Attempt, actor: A[PermissionOf<A>]): Promise<void>;
};
type Admitted<A extends Actors> = (Accepted<object> | Refused<DoorReason>) & { actor: A[PermissionOf<A>] };
export type DoorReason = { code: 'log_in_first' } | { code: 'second_factor_first' } | { code: 'not_allowed' };

type Outcome = { version?: number; loggedIn?: string; shown?: unknown };

export type UseCaseAnswer =
  | Accepted<Outcome>
  | Refused<Reason<string>>
  /** `guessedAt` is whose password one in `errors` isn't, where that isn't who asks. */
  | { ok: false; errors: FieldErrors; guessedAt?: string };
type ReasonOf<U> = U extends { reasons: (infer R extends Reason<string>)[] } ? R : never;
type ShownOf<U> = U extends { ok: true; shown: infer S } ? S : never;

type Definition<P, A, S extends z.ZodType, U extends UseCaseAnswer> = {
  permission: P;
  limit: LimitName;
  limitedAccount?: (form: FormData) => string | Promise<string>;
  schema: S;
  run: (input: z.output<S>, context: Context<A>) => Promise<U>;
  next?: string | ((answer: Extract<U, { ok: true }>, input: z.output<S>) => string | Promise<string>);
  /** A page that says more of a refusal than the form, which may be gone from it; null for all others. */
  nextIfRefused?: (refusal: ReasonOf<U>, input: z.output<S>) => string | null;
};

export type Action<R extends Reason<string>, Shown = unknown> = (
  previous: ActionState<R>,
  form: FormData,
) => Promise<ActionState<R, Shown>>;

/**
 * The only way to make a server action: the address's limit → session → authorise → the account's limit → parse →
 * use-case; size and origin are the middleware's. Nothing of a form is worked on in more than linear time before its
 * limits. A thrown error is logged under a reference and answered as `failed`, so that what was typed stays on the page.
 */
export function actionsBehind<A extends Actors>(door: Door<A>) {
  return function defineAction<P extends PermissionOf<A>, S extends z.ZodType, U extends UseCaseAnswer>(
    definition: Definition<P, A[P], S, U>,
  ): Action<ReasonOf<U>, ShownOf<U>> {
    // Whoever calls it without a page of ours sends what they like.
    return async (_previous, form: unknown) => {
      await noteEntered();
      if (!(form instanceof FormData)) return { status: 'invalid', errors: {}, values: {} };
      let typed: TypedForm | undefined;
      const typedOnce = () => {
        typed ??= typedForm(form);
        return typed;
      };
      try {
        return await answer(door, definition, form, typedOnce);
      } catch (error) {
        unstable_rethrow(error);
        const { values } = typedOnce();
        if (error instanceof TooBusy) return { status: 'refused', reasons: [{ code: 'busy' }], values };
        const reference = randomUUID().slice(0, 8);
        log.error({ error, reference, permission: definition.permission }, 'action failed');
        return { status: 'failed', reference, values };
      }
    };
  };
}

async function answer<A extends Actors, P extends PermissionOf<A>, S extends z.ZodType, U extends UseCaseAnswer>(
  door: Door<A>,
  { permission, limit, limitedAccount, schema, run, next, nextIfRefused }: Definition<P, A[P], S, U>,
  form: FormData,
  typedOnce: () => TypedForm,
): Promise<ActionState<ReasonOf<U>, ShownOf<U>>> {
  const address = await clientAddress();
  const fromHere = await door.countFrom({ name: limit, address });
  const { values, input } = typedOnce();
  if (!fromHere.ok) return tooOften(fromHere, values);
  const asked = await door.admit(permission, address);
  const { actor } = asked;
  if (!asked.ok) {
    if (actor.kind !== 'account') await preserveInput(values);
    return { status: 'refused', reasons: asked.reasons, values };
  }
  const { attempt, counted } = await door.countAsked(actor, { name: limit, address }, await limitedAccount?.(form));
  if (!counted.ok) return tooOften(counted, values);
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', errors: readFieldErrors(parsed.error), values };
  // admit() said yes for this permission, which decides the kind of actor.
  const context: Context<A[P]> = { ...moment(), actor: actor as A[P] };
  const result = await run(parsed.data, context);
  await door.noteGuess(result, attempt, actor);
  if (result.ok) {
    await forgiveAttempt(attempt);
    // Of a page that saved by itself too: what comes with the way on, such as a cookie, isn't left out.
    const path = typeof next === 'function' ? await next(result as Extract<U, { ok: true }>, parsed.data) : next;
    if (path && input[AUTOSAVE_FIELD] !== 'on') redirect(path);
    return { status: 'done', values, version: result.version, shown: result.shown as ShownOf<U> };
  }
  if ('errors' in result) return { status: 'invalid', errors: result.errors, values };
  const reasons = result.reasons as ReasonOf<U>[];
  const path = reasons[0] && nextIfRefused?.(reasons[0], parsed.data);
  if (path) redirect(path);
  return { status: 'refused', reasons, values };
}

type TooOften = Extract<LimitAnswer, { ok: false }>;

function tooOften<R extends Reason<string>>(
  { retryAfterSeconds }: TooOften,
  values: TypedValues,
): ActionState<R, never> {
  return { status: 'refused', reasons: [{ code: 'too_often', retryAfterSeconds }], values };
}
