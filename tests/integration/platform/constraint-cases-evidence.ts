import { at, type Columns, ids, insert, type RefusedCase, uuid } from './constraint-rows';

// What migration portfolio holds of evidence.

/** A file with the draft that it proves. */
function evidence(columns: Columns): string {
  const draft = insert('activity', {
    id: uuid(),
    registration_id: `'${ids.registration}'`,
    created_at: at,
    updated_at: at,
  });
  const row: Columns = {
    id: uuid(),
    name: "'bewijs.pdf'",
    kind: '\'pdf\'::"EvidenceKind"',
    size: '1',
    checksum: "repeat('0a', 32)",
    storage_key: `${uuid()}::uuid`,
    uploaded_at: `${at}::timestamptz`,
    ...columns,
  };
  const values = Object.values({ ...row, id: `${row.id}::uuid` }).join(', ');
  return `WITH draft AS (${draft} RETURNING id)
    INSERT INTO evidence (activity_id, ${Object.keys(row).join(', ')}) SELECT id, ${values} FROM draft`;
}

export const refusedOfEvidence: RefusedCase[] = [
  ['evidence_size', 'a file of nothing', () => evidence({ size: '0' })],
  ['evidence_size', 'a file of less than nothing', () => evidence({ size: '-1' })],
  ['evidence_checksum', 'a checksum that is too short', () => evidence({ checksum: "repeat('0a', 31)" })],
  ['evidence_checksum', 'a checksum in capitals', () => evidence({ checksum: "repeat('0A', 32)" })],
  ['evidence_named', 'a file without a name', () => evidence({ name: "''" })],
];

/** The other side of what could be too strict. */
export const acceptedOfEvidence: RefusedCase[] = [
  ['evidence_size', 'a file of a byte', () => evidence({})],
  ['evidence_checksum', 'a checksum of any digits', () => evidence({ checksum: "repeat('9f', 32)" })],
];
