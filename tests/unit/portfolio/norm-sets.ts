import { type NormSet, normSetSchema } from '@/lib/content/normset';
import { normSetInFile } from './case-files';

/** A norm set with figures of its own, as it is once it was read. */
export function normSetOf(changes: object = {}): NormSet {
  return normSetSchema.parse(normSetInFile(changes));
}
