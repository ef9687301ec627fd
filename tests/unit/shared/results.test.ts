import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { accepted, never, refused } from '@/lib/shared/results';

describe('what a rule answers', () => {
  it('is a yes with what was decided', () => {
    expect(accepted({ state: 'submitted' })).toEqual({ ok: true, state: 'submitted' });
  });

  it('is a no with all its reasons, in order', () => {
    expect(refused({ code: 'late' }, { code: 'wrong' })).toEqual({
      ok: false,
      reasons: [{ code: 'late' }, { code: 'wrong' }],
    });
  });

  it('is never a case that nobody thought of', () => {
    const unknown = 'new_state' as never;
    expect(() => never(unknown)).toThrow('new_state');
  });
});

describe('the text of a reason', () => {
  type Example = { code: 'too_few'; counted: number } | { code: 'missing' };
  const texts: ReasonTexts<Example> = { too_few: ({ counted }) => `only ${counted}`, missing: () => 'nothing' };

  it.each<[Example, string]>([
    [{ code: 'too_few', counted: 3 }, 'only 3'],
    [{ code: 'missing' }, 'nothing'],
  ])('of %j is %s', (reason, text) => {
    expect(reasonText(texts, reason)).toBe(text);
  });
});
