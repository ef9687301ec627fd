import type { ActivityType } from '@/lib/content/normset';
import type { TypedValues } from '@/lib/shared/action-state';
import { rulesValues, typeValues } from './draft-forms';
import type { Draft, Rules } from './drafts';

/** One field that isn't what it was; as it is typed, '' for nothing. */
export type FieldDifference = { field: string; before: string; after: string };

export type TypeDifference =
  | { kind: 'added' | 'removed'; name: string }
  | { kind: 'changed'; name: string; fields: FieldDifference[] };

export type DraftDifferences = { rules: FieldDifference[]; types: TypeDifference[] };

/** Between a draft and the version that it was copied from; its day and the words about it aside. */
export function draftDifferences({ rules, basis }: Pick<Draft, 'rules' | 'basis'>): DraftDifferences {
  const valuesOf = (of: Rules) => rulesValues({ validFrom: null, rules: of, assumptions: '', reason: '' });
  return {
    rules: between(valuesOf(basis.rules), valuesOf(rules)),
    types: typeDifferences(basis.rules.activityTypes, rules.activityTypes),
  };
}

/** A type is the same one by its code, whatever it is called. */
function typeDifferences(before: readonly ActivityType[], after: readonly ActivityType[]): TypeDifference[] {
  const was = new Map(before.map((type) => [type.code, type]));
  const known = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap((type): TypeDifference[] => {
      const earlier = was.get(type.code);
      if (!earlier) return [{ kind: 'added', name: type.name }];
      const fields = between(typeValues(earlier), typeValues(type));
      return fields.length > 0 ? [{ kind: 'changed', name: type.name, fields }] : [];
    }),
    ...before.flatMap(({ code, name }): TypeDifference[] => (known.has(code) ? [] : [{ kind: 'removed', name }])),
  ];
}

function between(before: TypedValues, after: TypedValues): FieldDifference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [was = '', is = ''] = [before[field], after[field]];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
