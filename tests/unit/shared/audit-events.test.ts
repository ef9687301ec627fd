import { type About, auditCatalogue, auditEvents, type DetailsOf } from '@/lib/shared/audit-events';

/** Held by the compiler: a catalogue that allows more, or less, doesn't compile. */
type Fits<Given, Asked> = [Given] extends [Asked] ? true : false;

describe('the catalogue of audit events', () => {
  it('names of each event what it can be of', () => {
    expect(auditEvents.filter((event) => auditCatalogue[event].types.length === 0)).toEqual([]);
  });

  it('takes the details of the event itself', () => {
    const whole: Fits<[{ reasons: string[]; barred: boolean }], DetailsOf<'registration_removed'>> = true;
    const withoutReasons: Fits<[{ barred: boolean }], DetailsOf<'registration_removed'>> = false;
    const ofOneWithout: Fits<[{ barred: boolean }], DetailsOf<'registration_shielded'>> = false;
    expect([whole, withoutReasons, ofOneWithout]).toEqual([true, false, false]);
  });

  it('takes an id alone where an event is of one kind, and asks for the kind where there are several', () => {
    const ofOneKind: Fits<string, About<'registration_removed'>> = true;
    const ofSeveral: Fits<string, About<'note_added'>> = false;
    const ofAnother: Fits<{ type: 'certification'; id: string }, About<'note_added'>> = false;
    expect([ofOneKind, ofSeveral, ofAnother]).toEqual([true, false, false]);
  });
});
