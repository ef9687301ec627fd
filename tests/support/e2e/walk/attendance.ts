import { attendedField } from '@/lib/attendance/attended-field';
import { correctionText, listText } from '@/lib/text/nl/attendance/lists';
import { runFormText, runStateNames, runText } from '@/lib/text/nl/attendance/runs';
import {
  accreditedCourse,
  closed,
  listed,
  listRoute,
  newRun,
  PRESENCE,
  pasted,
  planPage,
  RUNS,
  rowOn,
  STRANGER,
  scannedPath,
  typedRun,
} from './attendance-steps';
import { mustShow } from './course-steps';
import { type ActionRule, type AreaRules, doneBy, everybody, once, onlyFor, type Seen, type World } from './rules';

const one = `${RUNS}/[id]`;
const onlyProvider = onlyFor('provider');
const below = (part: string, make: typeof newRun = newRun) => ({
  path: async ({ clients }: World) => `${await make(clients)}${part}`,
  outcomes: onlyProvider,
});

/** Runs of the demo's organisation, their lists, and the code at the door. */
export const attendanceRules: AreaRules = {
  pages: {
    [RUNS]: { outcomes: onlyProvider },
    [`${RUNS}/nieuw`]: { outcomes: onlyProvider },
    [one]: below(''),
    [`${one}/wijzigen`]: below('/wijzigen'),
    [`${one}/lijst`]: below('/lijst'),
    [`${one}/deur`]: below('/deur'),
    [`${one}/toevoegen`]: below('/toevoegen', closed),
    [`${one}/regels/[rij]`]: {
      path: async ({ clients }) => rowOn(clients.provider, await closed(clients)),
      outcomes: onlyProvider,
    },
    [PRESENCE]: { outcomes: everybody<Seen>(200) },
    [`${PRESENCE}/[code]`]: { path: ({ clients }) => scannedPath(clients), outcomes: everybody<Seen>(200) },
    // Posted without a form: nothing is kept, whoever it is.
    'POST /api/attendance/[runId]': {
      path: async ({ clients }) => listRoute(await newRun(clients)),
      outcomes: everybody<Seen>(`${RUNS}/`),
    },
  },
  actions: (world) => ({ ...runActions(world), ...listActions(world), ...doorActions(world) }),
  forms: ({ clients }) => {
    const run = once(() => newRun(clients));
    const ended = once(() => closed(clients));
    const row = once(async () => rowOn(clients.provider, await ended()));
    // A version that never was: refused whatever else is right, so that one serves for every bad text.
    const stale = { version: '0' };
    const client = () => clients.provider;
    return {
      'plan a run': {
        client,
        path: () => planPage(clients),
        // On no day of the accreditation.
        fine: { ...typedRun(), 'meetings.0.day': '1-1-2150' },
        button: runFormText.plan.submit,
      },
      'change a run': {
        client,
        path: async () => `${await run()}/wijzigen`,
        fine: { ...typedRun(), ...stale },
        button: runFormText.change.submit,
      },
      'end a run': {
        client,
        path: run,
        fine: { ending: 'not_held', ...stale },
        button: runText.end.submit,
      },
      'take somebody off a list': {
        client,
        path: row,
        fine: { reason: 'Was er niet', ...stale },
        button: correctionText.remove.submit,
      },
      'add somebody to a list': {
        client,
        path: async () => `${await ended()}/toevoegen`,
        // On it already.
        fine: { number: 'LKLR-987654', name: 'A. Niemand', reason: 'Vergeten' },
        button: correctionText.add.submit,
      },
      'type a code': {
        client: () => clients.visitor,
        path: () => PRESENCE,
        fine: { code: 'AAAAAA' },
        secret: ['code'],
      },
    };
  },
};

function runActions({ clients }: World): Record<string, ActionRule> {
  let page = '';
  const byProvider = { leadsTo: `${RUNS}/`, outcomes: doneBy('provider') } as const;
  const on = (make: typeof newRun, part: string) => async () => {
    page = await make(clients);
    return { by: clients.provider, path: `${page}${part}` };
  };
  const shows = (words: string) => () => mustShow(clients.provider, page, words);
  return {
    submitPlannedRun: {
      ...byProvider,
      form: async () => ({ by: clients.provider, path: await planPage(clients) }),
      button: runFormText.plan.submit,
      values: () => typedRun(),
      effect: async () => void (await accreditedCourse(clients)),
    },
    submitChangedRun: {
      ...byProvider,
      form: on(newRun, '/wijzigen'),
      button: runFormText.change.submit,
      values: () => ({ place: 'Zwolle' }),
      effect: shows('Zwolle'),
    },
    submitCancellation: {
      ...byProvider,
      form: on((staff) => newRun(staff, 1), ''),
      button: runText.cancel.submit,
      values: () => ({}),
      effect: shows(runStateNames.cancelled),
    },
    submitEnding: {
      ...byProvider,
      form: on(newRun, ''),
      button: runText.end.submit,
      values: () => ({ ending: 'not_held' }),
      effect: shows('Ging niet door'),
    },
    submitClosing: {
      ...byProvider,
      form: on(listed, ''),
      button: runText.close.submit,
      values: () => ({}),
      effect: shows(runStateNames.closed),
    },
  };
}

function listActions({ clients }: World): Record<string, ActionRule> {
  let run = '';
  const byProvider = { leadsTo: `${RUNS}/`, outcomes: doneBy('provider') } as const;
  const onRow = (make: typeof newRun) => async () => {
    run = await make(clients);
    return { by: clients.provider, path: await rowOn(clients.provider, run) };
  };
  const shows = (words: string) => () => mustShow(clients.provider, run, words);
  return {
    submitSavedList: {
      ...byProvider,
      form: async () => {
        run = await newRun(clients);
        await pasted(clients, run, STRANGER);
        return { by: clients.provider, path: `${run}/lijst` };
      },
      button: listText.preview.submit(1),
      values: () => ({}),
      effect: shows('A. Niemand'),
    },
    submitUnlisting: {
      ...byProvider,
      form: onRow(listed),
      button: correctionText.unlist.submit,
      values: () => ({}),
      effect: shows(runText.list.empty.heading),
    },
    submitRemoval: {
      ...byProvider,
      form: onRow(closed),
      button: correctionText.remove.submit,
      values: () => ({ reason: 'Was er niet' }),
      effect: shows(runText.list.removed),
    },
    submitOtherMeetings: {
      ...byProvider,
      form: onRow(closed),
      button: correctionText.meetings.submit,
      values: () => ({ [attendedField(2)]: null, reason: 'Alleen ’s ochtends' }),
      effect: shows('1'),
    },
    submitAddition: {
      ...byProvider,
      form: async () => {
        run = await closed(clients);
        return { by: clients.provider, path: `${run}/toevoegen` };
      },
      button: correctionText.add.submit,
      values: () => ({ number: 'LKLR-987655', name: 'B. Niemand', reason: 'Vergeten' }),
      effect: shows('B. Niemand'),
    },
  };
}

function doorActions({ clients }: World): Record<string, ActionRule> {
  return {
    submitDoorCode: {
      form: async () => ({ by: clients.visitor, path: PRESENCE }),
      values: () => ({ code: 'AAA AAA' }),
      leadsTo: `${PRESENCE}/AAAAAA`,
      outcomes: everybody('done'),
      effect: async () => {},
    },
    submitScan: {
      form: async () => ({ by: clients.other, path: await scannedPath(clients) }),
      values: () => ({}),
      leadsTo: `${PRESENCE}?na=gemeld`,
      outcomes: { ...doneBy('other'), owner: 'done', revoked: 'done' },
      effect: async () => {},
    },
  };
}
