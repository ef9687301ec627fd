import type { Hundredths } from '@/lib/content/amounts';
import type { PersonPreview, PreviewRow, RowChange } from '@/lib/normsets/person-preview';
import { chosenExamples, EXAMPLES, NOTHING_YET, type PreviewSoFar, withPage } from '@/lib/normsets/preview-counts';

const change = (before: number, after: number, turns: Partial<RowChange> = {}): RowChange => ({
  ...{ before: before as Hundredths, after: after as Hundredths, reaches: false, ceases: false },
  ...turns,
});
const preview = (
  done: [PreviewRow, RowChange][] = [],
  planned: [PreviewRow, RowChange][] = [],
  losesCertain = false,
): PersonPreview => ({ done: new Map(done), planned: new Map(planned), losesCertain });
const page = (...previews: PersonPreview[]) => previews.map((one, at) => ({ registrationId: `r${at}`, preview: one }));

it('counts people, not points: by part and row, what they gain, lose, reach and no longer reach', () => {
  const { counts } = withPage(
    NOTHING_YET,
    page(
      preview([['total', change(100, 100)]]),
      preview([['total', change(100, 50)]], [['type:course', change(0, 10)]], true),
      preview([['required', change(0, 0, { ceases: true })]], [['type:course', change(5, 10, { reaches: true })]]),
    ),
  );
  expect(counts).toEqual({
    ...{ looked: 3, changed: 2, lowered: 1 },
    done: {
      total: { gains: 0, loses: 1, reaches: 0, ceases: 0 },
      required: { gains: 0, loses: 0, reaches: 0, ceases: 1 },
    },
    planned: { 'type:course': { gains: 2, loses: 0, reaches: 1, ceases: 0 } },
  });
});

it('page after page comes to what one page comes to, and leaves what it was given as it was', () => {
  const previews = page(
    preview([['total', change(1, 2)]]),
    preview([['total', change(2, 1)]]),
    preview([], [['total', change(0, 4, { reaches: true })]]),
  );
  const before = structuredClone(NOTHING_YET);
  const inTwo = withPage(withPage(NOTHING_YET, previews.slice(0, 1)), previews.slice(1));
  expect(inTwo).toEqual(withPage(NOTHING_YET, previews));
  expect(NOTHING_YET).toEqual(before);
});

it('twenty examples are shown whatever kinds there are, of each in turn, what matters most first', () => {
  const many = (count: number, ...rows: [PreviewRow, RowChange][]) =>
    Array.from({ length: count }, () => preview(rows));
  const shown = (...previews: PersonPreview[]): string[] => {
    const soFar: PreviewSoFar = withPage(NOTHING_YET, page(...previews));
    return chosenExamples(soFar.examples).map(({ kind }) => kind);
  };
  const gains = many(50, ['total', change(0, 1)]);
  const ceases = many(3, ['required', change(0, 0, { ceases: true })]);
  expect(shown(...gains)).toEqual(Array(EXAMPLES).fill('gains'));
  expect(shown(...gains, ...ceases)).toEqual([...Array(3).fill('ceases'), ...Array(EXAMPLES - 3).fill('gains')]);
});

it('who reaches it with what is planned is shown with the points of all that, done and planned', () => {
  const { examples } = withPage(
    NOTHING_YET,
    page(
      preview([['total', change(300, 450)]], [['total', change(0, 0, { reaches: true })]]),
      preview([['total', change(300, 450)]], [['total', change(100, 50)]]),
    ),
  );
  expect(examples).toMatchObject([
    { kind: 'reaches', part: 'planned', before: 300, after: 450 },
    { kind: 'loses', part: 'planned', before: 100, after: 50 },
  ]);
});
