import type { Reason } from './results';

export type ReasonTexts<R extends Reason<string>> = {
  [C in R['code']]: (reason: Extract<R, { code: C }>) => string;
};

export function reasonText<R extends Reason<string>>(texts: ReasonTexts<R>, reason: R): string {
  const code: R['code'] = reason.code;
  // TypeScript can't see that the text under a reason's code takes that reason; the type above holds it.
  const text = texts[code] as (given: R) => string;
  return text(reason);
}
