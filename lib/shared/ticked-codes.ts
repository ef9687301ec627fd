import { z } from 'zod';
import { fieldError } from './form-fields';

export function tickedCodes<Code extends string>(catalogue: readonly [Code, ...Code[]]) {
  const ticks = Object.fromEntries(catalogue.map((code) => [code, z.string().optional()]));
  return z
    .object(ticks as Record<Code, z.ZodOptional<z.ZodString>>)
    .default({} as never)
    .transform((ticked, context): Code[] => {
      const given = catalogue.filter((code) => (ticked as Record<string, string | undefined>)[code] === 'on');
      if (given.length > 0) return given;
      context.addIssue({ code: 'custom', path: [catalogue[0]], message: fieldError({ code: 'choose_one' }) });
      return z.NEVER;
    });
}
