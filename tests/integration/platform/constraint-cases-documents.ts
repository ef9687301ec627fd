import { at, type Columns, ids, insert, type RefusedCase } from './constraint-rows';

const draft = (columns: Columns): Columns => ({
  ...{ code: "'code_addendum'", document_version: "'9'", title: "'T'", body: "'B'", summary: "'S'" },
  ...{ valid_from: "'2027-01-01'", changed_at: at },
  ...columns,
});

export const refusedOfDocuments: RefusedCase[] = [
  [
    'document_tick_months',
    'a term of no time',
    () => `UPDATE document SET tick_months = 0 WHERE id = '${ids.document}'`,
  ],
  [
    'document_draft_tick_months',
    'a draft with a term of no time',
    () => insert('document_draft', draft({ tick_months: '0' })),
  ],
];
