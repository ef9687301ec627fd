import type { HeaderReason } from '@/lib/register/import/columns';
import { never } from '@/lib/shared/results';

/** The message is one line for whoever runs the command. */
export class ImportRefused extends Error {}

export function headerRefused(reasons: HeaderReason[]): ImportRefused {
  return new ImportRefused(`The header row can't be used: ${reasons.map(sentence).join('; ')}.`);
}

function sentence(reason: HeaderReason): string {
  switch (reason.code) {
    case 'unknown_column':
      return `unknown column "${reason.name}"`;
    case 'column_twice':
      return `column "${reason.name}" stands there twice`;
    case 'column_missing':
      return `column "${reason.name}" is missing`;
    case 'key_column_missing':
      return 'column "registration_number" or "email" is needed';
    default:
      return never(reason);
  }
}
