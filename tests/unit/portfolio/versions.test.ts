import type { ActivityState } from '@/lib/portfolio/activity-class';
import { activityEvents } from '@/lib/portfolio/activity-states';
import { type ActivityVersion, countingVersions, eventFacts, versionFacts } from '@/lib/portfolio/versions';

/** One version after the other, each to take the place of the one before. */
type Written = ActivityState | `${ActivityState}, ${'superseded' | 'frozen'}`;

function chain(written: readonly Written[], name = ''): ActivityVersion[] {
  return written.map((one, index) => {
    const [state, mark] = one.split(', ');
    return {
      id: `${name}v${index + 1}`,
      state: state as ActivityState,
      replacesId: index > 0 ? `${name}v${index}` : null,
      isSuperseded: mark === 'superseded',
      isFrozen: mark === 'frozen',
    };
  });
}

describe('of the versions of one activity', () => {
  it.each<[Written[], string[]]>([
    [['draft'], ['v1']],
    [['rejected'], ['v1']],
    [['withdrawn'], ['v1']],
    // A rejected one that is mended counts for nothing from then on.
    [['rejected, superseded', 'draft'], ['v2']],
    [['rejected, superseded', 'withdrawn'], ['v2']],
    // Until a change of an approved one is decided, the old one counts.
    [['approved', 'draft'], ['v1']],
    [['approved', 'submitted'], ['v1']],
    [['approved', 'in_review'], ['v1']],
    [['approved', 'information_requested'], ['v1']],
    [['approved', 'rejected'], ['v1']],
    [['approved', 'withdrawn'], ['v1']],
    [['approved, superseded', 'approved'], ['v2']],
    // A change that was rejected and is mended still stands behind the approved one.
    [['approved', 'rejected, superseded', 'submitted'], ['v1']],
    [['approved', 'withdrawn, superseded', 'draft'], ['v1']],
    [['approved, superseded', 'rejected, superseded', 'approved'], ['v3']],
    [['approved, superseded', 'approved', 'draft'], ['v2']],
    [['approved, superseded', 'withdrawn'], ['v2']],
  ])('%j counts %j', (written, counting) => {
    expect(countingVersions(chain(written)).map(({ id }) => id)).toEqual(counting);
  });

  it('those of other activities are looked at apart, in the order given', () => {
    const versions = [...chain(['approved', 'draft'], 'a'), ...chain(['submitted'], 'b')];
    expect(countingVersions(versions).map(({ id }) => id)).toEqual(['av1', 'bv1']);
    expect(countingVersions(versions.toReversed()).map(({ id }) => id)).toEqual(['bv1', 'av1']);
  });

  it('one whose earlier version is missing counts', () => {
    expect(countingVersions(chain(['approved', 'draft']).slice(1)).map(({ id }) => id)).toEqual(['v2']);
  });

  it.each<[Written[], string, ('isFrozen' | 'hasOpenVersion' | 'isSuperseded')[]]>([
    [['draft'], 'v1', []],
    [['approved'], 'v1', []],
    [['approved', 'draft'], 'v1', ['hasOpenVersion']],
    [['approved', 'in_review'], 'v1', ['hasOpenVersion']],
    [['approved', 'in_review'], 'v2', []],
    [['approved', 'rejected'], 'v1', []],
    [['approved', 'withdrawn'], 'v1', []],
    [['approved', 'rejected, superseded', 'submitted'], 'v1', ['hasOpenVersion']],
    [['approved', 'rejected, superseded', 'submitted'], 'v2', ['hasOpenVersion', 'isSuperseded']],
    [['approved, superseded', 'approved'], 'v1', ['isSuperseded']],
    [['approved, frozen'], 'v1', ['isFrozen']],
    // What a frozen one counted can't be taken away by a change of it.
    [['approved, frozen', 'in_review'], 'v2', ['isFrozen']],
    [['approved, frozen', 'in_review'], 'v1', ['isFrozen', 'hasOpenVersion']],
    [['rejected, superseded', 'approved, frozen'], 'v2', ['isFrozen']],
    // A version that isn't there is the strictest.
    [[], 'v1', ['isSuperseded']],
  ])('%j: of %s hold %j', (written, id, holding) => {
    const facts = { isFrozen: false, hasOpenVersion: false, isSuperseded: false };
    expect(versionFacts(chain(written), id)).toEqual({
      ...facts,
      ...Object.fromEntries(holding.map((fact) => [fact, true])),
    });
  });

  it.each(activityEvents)(
    '%s looks at what itself is frozen; of a change of what is frozen only its end doesn’t',
    (event) => {
      const isEnd = event === 'withdraw' || event === 'reject';
      const versions = chain(['approved, frozen', 'in_review']);
      expect(eventFacts(event, versions, 'v1')).toEqual(versionFacts(versions, 'v1'));
      expect(eventFacts(event, versions, 'v2')).toEqual({ ...versionFacts(versions, 'v2'), isFrozen: !isEnd });
      expect(eventFacts(event, chain(['submitted, frozen']), 'v1').isFrozen).toBe(true);
      expect(eventFacts(event, [], 'v1').isSuperseded).toBe(true);
    },
  );
});
