import { z } from 'zod';
import { NOTHING, plus } from '@/lib/content/amounts';
import { type PersonPreview, type PreviewPart, type PreviewRow, previewParts, type RowChange } from './person-preview';

/** Numbers of people. */
const tally = z.object({ gains: z.int(), loses: z.int(), reaches: z.int(), ceases: z.int() });
export type Tally = z.infer<typeof tally>;

const tallies = z.record(z.string(), tally);

export const previewCountsSchema = z.object({
  looked: z.int(),
  changed: z.int(),
  lowered: z.int(),
  done: tallies,
  planned: tallies,
});
export type PreviewCounts = z.infer<typeof previewCountsSchema>;

/** What matters most to somebody comes first. */
export const exampleKinds = ['ceases', 'reaches', 'loses', 'gains'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

const example = z.object({
  registrationId: z.string(),
  kind: z.enum(exampleKinds),
  part: z.enum(previewParts),
  before: z.int(),
  after: z.int(),
});
export type PreviewExample = z.infer<typeof example>;
export const previewExamplesSchema = z.array(example);

export type PreviewSoFar = { counts: PreviewCounts; examples: PreviewExample[] };

export const NOTHING_YET: PreviewSoFar = {
  counts: { looked: 0, changed: 0, lowered: 0, done: {}, planned: {} },
  examples: [],
};

/** Of each kind as many are kept, so that there are twenty whatever kinds there are. */
export const EXAMPLES = 20;

export type Previewed = { registrationId: string; preview: PersonPreview };

export function withPage({ counts, examples }: PreviewSoFar, page: readonly Previewed[]): PreviewSoFar {
  const next = structuredClone(counts);
  const kept = [...examples];
  for (const { registrationId, preview } of page) {
    next.looked += 1;
    if (preview.losesCertain) next.lowered += 1;
    const changed = previewParts.map((part) => addPart(next[part], preview[part]));
    if (!changed.includes(true)) continue;
    next.changed += 1;
    const one = exampleOf(registrationId, preview);
    if (one && kept.filter(({ kind }) => kind === one.kind).length < EXAMPLES) kept.push(one);
  }
  return { counts: next, examples: kept };
}

function addPart(counted: PreviewCounts[PreviewPart], rows: PersonPreview[PreviewPart]): boolean {
  let isChanged = false;
  for (const [row, change] of rows) {
    const said = saidOf(change);
    if (said.length === 0) continue;
    isChanged = true;
    const of = counted[row] ?? { gains: 0, loses: 0, reaches: 0, ceases: 0 };
    for (const what of said) of[what] += 1;
    counted[row] = of;
  }
  return isChanged;
}

function saidOf({ before, after, reaches, ceases }: RowChange): (keyof Tally)[] {
  return [
    ...(after > before ? (['gains'] as const) : []),
    ...(after < before ? (['loses'] as const) : []),
    ...(reaches ? (['reaches'] as const) : []),
    ...(ceases ? (['ceases'] as const) : []),
  ];
}

/** By all that is required together, else by their points; what was done before what is planned. */
function exampleOf(registrationId: string, preview: PersonPreview): PreviewExample | null {
  const of = (part: PreviewPart, row: PreviewRow): (keyof Tally)[] => {
    const change = preview[part].get(row);
    return change ? saidOf(change) : [];
  };
  for (const kind of exampleKinds)
    for (const part of previewParts)
      if ([...of(part, 'required'), ...of(part, 'total'), ...of(part, 'accredited')].includes(kind)) {
        return { registrationId, kind, part, ...pointsOf(preview, part, kind) };
      }
  return null;
}

/** A total that is reached or lost with what is planned is that of done and planned together. */
export function isOfAll({ part, kind }: Pick<PreviewExample, 'part' | 'kind'>): boolean {
  return part === 'planned' && (kind === 'reaches' || kind === 'ceases');
}

function pointsOf(preview: PersonPreview, part: PreviewPart, kind: ExampleKind) {
  const totals = (isOfAll({ part, kind }) ? previewParts : [part]).map((one) => preview[one].get('total'));
  const sum = (side: 'before' | 'after') => totals.reduce((all, total) => plus(all, total?.[side] ?? NOTHING), NOTHING);
  return { before: sum('before'), after: sum('after') };
}

/** Of each kind in turn, until there are twenty. */
export function chosenExamples(examples: readonly PreviewExample[]): PreviewExample[] {
  const queues = exampleKinds.map((kind) => examples.filter((one) => one.kind === kind));
  const inTurn = Array.from({ length: EXAMPLES }, (_, place) => queues.flatMap((queue) => queue[place] ?? [])).flat();
  const chosen = new Set(inTurn.slice(0, EXAMPLES));
  return queues.flat().filter((one) => chosen.has(one));
}
