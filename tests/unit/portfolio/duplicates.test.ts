import { areCloseTitles, courseKeyOf, probableDuplicates, type Recognisable } from '@/lib/portfolio/duplicates';
import { calendarDate } from '@/lib/shared/calendar-date';

const itself: Recognisable = {
  id: 'a',
  typeCode: 'update_day',
  title: 'Actualiteitendag leerplicht',
  lastDay: calendarDate('2026-05-12'),
  state: 'draft',
  replacesId: null,
};
const other = (changes: Partial<Recognisable> = {}): Recognisable => ({ ...itself, id: 'b', ...changes });

describe('close titles', () => {
  it.each([
    ['Actualiteitendag', 'actualiteitendag', true],
    ['Actualiteitendag leerplicht', 'Leerplicht: actualiteitendag!', true],
    ['Café-gesprek', 'cafe gesprek', true],
    ['Actualiteitendag leerplicht', 'Actualiteitendag', true],
    ['Actualiteitendag', 'Actualitetendag', true],
    ['Actualiteitendag', 'Actualiteitemdag', true],
    ['Intervisie 1', 'Intervisie 2', false],
    ['Training 2024', 'Training 2025', false],
    ['Module verzuim', 'Module vrijstelling', false],
    ['Dag A', 'Dag B', false],
    ['Actualiteitendag', 'Aktualitytendag', false],
    ['', 'Intervisie', false],
    ['!', '!', false],
  ])('%j and %j: %s', (one, two, close) => {
    expect(areCloseTitles(one, two)).toBe(close);
    expect(areCloseTitles(two, one)).toBe(close);
  });
});

describe('a probable duplicate', () => {
  it.each<[string, Partial<Recognisable>, boolean]>([
    ['of the same type and day with a close title', { title: 'ACTUALITEITENDAG LEERPLICHT' }, true],
    ['that counts already', { state: 'approved' }, true],
    ['of another type', { typeCode: 'peer_review' }, false],
    ['of another day', { lastDay: calendarDate('2026-05-13') }, false],
    ['without a day', { lastDay: null }, false],
    ['with another title', { title: 'Regiodag verzuim' }, false],
    ['that was withdrawn', { state: 'withdrawn' }, false],
    ['that was rejected', { state: 'rejected' }, false],
    ['that is itself', { id: 'a' }, false],
    ['that is a version of it', { replacesId: 'a' }, false],
  ])('%s', (_, changes, isOne) => {
    expect(probableDuplicates(itself, [other(changes)]).length === 1).toBe(isOne);
  });

  it('is never the version that it takes the place of', () => {
    expect(probableDuplicates({ ...itself, replacesId: 'b' }, [other()])).toEqual([]);
  });

  it.each<[string, Partial<Recognisable>]>([
    ['a day', { lastDay: null }],
    ['a type', { typeCode: '' }],
  ])('needs %s', (_, changes) => {
    expect(probableDuplicates({ ...itself, ...changes }, [other(changes)])).toEqual([]);
  });
});

describe('the key of a course', () => {
  const course = { typeCode: 'course', title: 'Café-gesprek', organiser: 'Ingrado', lastDay: itself.lastDay };

  it.each<[Partial<typeof course>, boolean]>([
    [{ title: '  cafe GESPREK. ' }, true],
    [{ organiser: 'INGRADO' }, true],
    [{ title: 'Café gesprekken' }, false],
    [{ organiser: 'Gemeente Voorbeeldstad' }, false],
    [{ typeCode: 'talk' }, false],
    [{ lastDay: calendarDate('2026-05-13') }, false],
  ])('with %j is the same: %s', (changes, isSame) => {
    expect(courseKeyOf({ ...course, ...changes }) === courseKeyOf(course)).toBe(isSame);
  });

  it.each<[Partial<typeof course>]>([[{ title: '-' }], [{ typeCode: '' }], [{ lastDay: null }]])(
    'with %j is empty',
    (changes) => {
      expect(courseKeyOf({ ...course, ...changes })).toBe('');
    },
  );
});
