import {
  comingVersion,
  listedTextState,
  publishable,
  shownVersion,
  textState,
  type VersionMoments,
  versionState,
  withdrawable,
} from '@/lib/content/text-states';

const at = new Date('2026-11-16T09:00:00Z');
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);

const version = (number: number, from: number | null, withdrawn: number | null = null): VersionMoments => ({
  number,
  publishedFrom: from === null ? null : hours(from),
  withdrawnAt: withdrawn === null ? null : hours(withdrawn),
});

describe('what readers see of a text', () => {
  it.each([
    ['nothing was published', [version(1, null)], null, null, 'draft'],
    ['its moment is to come', [version(1, 1)], null, 1, 'coming'],
    ['its moment is now', [version(1, 0)], 1, null, 'shown'],
    ['a newer one is a draft', [version(2, null), version(1, -1)], 1, null, 'shown'],
    ['a newer one is to come', [version(2, 1), version(1, -1)], 1, 2, 'shown'],
    ['a newer one came', [version(2, -1), version(1, -2)], 2, null, 'shown'],
    ['two came at once', [version(1, -1), version(2, -1)], 2, null, 'shown'],
    ['an earlier one was put back', [version(1, -1), version(2, -2)], 1, null, 'shown'],
    ['it was withdrawn', [version(1, -2, -1)], null, null, 'withdrawn'],
    ['it was withdrawn, with the one before it', [version(2, -2, -1), version(1, -3, -1)], null, null, 'withdrawn'],
    ['another comes after it was withdrawn', [version(2, 1), version(1, -2, -1)], null, 2, 'coming'],
    ['another came after it was withdrawn', [version(2, -1), version(1, -3, -2)], 2, null, 'shown'],
  ])('when %s', (_, versions, shown, coming, state) => {
    expect(shownVersion(versions, at)?.number ?? null).toBe(shown);
    expect(comingVersion(versions, at)?.number ?? null).toBe(coming);
    expect(textState(versions, at)).toBe(state);
    const [last = null] = versions
      .filter(({ publishedFrom }) => publishedFrom && publishedFrom <= at)
      .toSorted((a, b) => Number(b.publishedFrom) - Number(a.publishedFrom) || b.number - a.number);
    const { publishedFrom, withdrawnAt } = last ?? version(0, null);
    const comingFrom = comingVersion(versions, at)?.publishedFrom ?? null;
    expect(listedTextState({ publishedFrom, withdrawnAt, comingFrom })).toBe(state);
  });

  it('each version has a state of its own', () => {
    const versions = [version(5, null), version(4, 1), version(3, -1), version(2, -2), version(1, -4, -3)];
    expect(versions.map((one) => versionState(one, versions, at))).toEqual([
      ...['draft', 'coming', 'shown', 'replaced', 'withdrawn'],
    ]);
  });
});

const code = (answer: { ok: boolean; reasons?: { code: string }[] }) => answer.reasons?.[0]?.code ?? 'yes';

describe('what may be done with a text', () => {
  it.each([
    ['a draft now', version(2, null), 0, 'yes'],
    ['a draft later', version(2, null), 24, 'yes'],
    ['a draft in the past', version(2, null), -1, 'moment_passed'],
    ['what is published', version(2, -1), 0, 'published_already'],
    ['what is to come', version(2, 1), 0, 'published_already'],
    ['what was withdrawn', version(2, -2, -1), 0, 'yes'],
  ])('publishing %s', (_, newest, from, answer) => {
    expect(code(publishable(newest, hours(from), at))).toBe(answer);
  });

  it.each([
    ['what is shown', [version(1, -1)], true, 'yes'],
    ['what is to come', [version(1, 1)], true, 'yes'],
    ['a draft', [version(1, null)], true, 'not_shown'],
    ['what was withdrawn', [version(1, -2, -1)], true, 'not_shown'],
    ['what every register has', [version(1, -1)], false, 'always_shown'],
  ])('withdrawing %s', (_, versions, isOptional, answer) => {
    expect(code(withdrawable(versions, isOptional, at))).toBe(answer);
  });
});
