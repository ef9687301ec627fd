export type Reason<Code extends string> = { code: Code };

/** `reasons` is never empty. */
export type Refused<R extends Reason<string>> = { ok: false; reasons: R[] };

export type Accepted<T = object> = { ok: true } & T;

export function accepted<T extends object>(decided: T): Accepted<T> {
  return { ok: true, ...decided };
}

export function refused<R extends Reason<string>>(first: R, ...others: R[]): Refused<R> {
  return { ok: false, reasons: [first, ...others] };
}

/** Closes a `switch`: a case that was forgotten doesn't compile. */
export function never(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
