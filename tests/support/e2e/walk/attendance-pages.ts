import { correctionText, listText } from '@/lib/text/nl/attendance/lists';
import { runFormText, runText } from '@/lib/text/nl/attendance/runs';
import type { Facts, ShownPage } from '../pages';
import { closed, listed, newRun, PRESENCE, pasted, planPage, RUNS, rowOn, STRANGER } from './attendance-steps';
import type { Staff } from './course-steps';

type AttendanceFacts = Pick<
  Facts,
  'planRunPath' | 'emptyRunPath' | 'previewedRunPath' | 'listedRunPath' | 'closedRunPath' | 'closedRowPath'
>;

/** Runs in the states that pages show. */
export async function attendanceFacts(staff: Staff): Promise<AttendanceFacts> {
  const previewedRunPath = await newRun(staff);
  await pasted(staff, previewedRunPath, `Nummer\tNaam\n${STRANGER}\n${STRANGER}\nA. Zonder-Nummer van den Oudenampsen`);
  const closedRunPath = await closed(staff);
  return {
    planRunPath: await planPage(staff),
    emptyRunPath: await newRun(staff),
    previewedRunPath,
    listedRunPath: await listed(staff),
    closedRunPath,
    closedRowPath: await rowOn(staff.provider, closedRunPath),
  };
}

const one = `${RUNS}/[id]`;
const provider = { viewer: 'provider' } as const;

export const attendancePages: ShownPage[] = [
  { ...provider, route: RUNS, path: RUNS },
  { ...provider, route: RUNS, path: `${RUNS}?stand=komend`, as: 'to come' },
  { ...provider, route: `${RUNS}/nieuw`, path: `${RUNS}/nieuw` },
  { ...provider, route: `${RUNS}/nieuw`, path: ({ planRunPath }) => planRunPath, as: 'of a course' },
  {
    ...provider,
    route: `${RUNS}/nieuw`,
    path: ({ planRunPath }) => planRunPath,
    as: 'errors',
    press: runFormText.plan.submit,
  },
  { ...provider, route: one, path: ({ emptyRunPath }) => `${emptyRunPath}?na=gepland` },
  {
    ...provider,
    route: one,
    path: ({ emptyRunPath }) => emptyRunPath,
    as: 'errors of ending',
    press: runText.end.submit,
  },
  { ...provider, route: one, path: ({ listedRunPath }) => listedRunPath, as: 'to close' },
  { ...provider, route: one, path: ({ closedRunPath }) => closedRunPath, as: 'closed' },
  { ...provider, route: `${one}/wijzigen`, path: ({ emptyRunPath }) => `${emptyRunPath}/wijzigen` },
  { ...provider, route: `${one}/lijst`, path: ({ emptyRunPath }) => `${emptyRunPath}/lijst` },
  {
    ...provider,
    route: `${one}/lijst`,
    path: ({ emptyRunPath }) => `${emptyRunPath}/lijst?fout=list_empty`,
    as: 'refused',
    says: listText.refused.list_empty,
  },
  { ...provider, route: `${one}/lijst`, path: ({ previewedRunPath }) => `${previewedRunPath}/lijst`, as: 'a preview' },
  { ...provider, route: `${one}/deur`, path: ({ emptyRunPath }) => `${emptyRunPath}/deur` },
  { ...provider, route: `${one}/regels/[rij]`, path: ({ closedRowPath }) => closedRowPath },
  {
    ...provider,
    route: `${one}/regels/[rij]`,
    path: ({ closedRowPath }) => closedRowPath,
    as: 'errors',
    press: correctionText.remove.submit,
  },
  { ...provider, route: `${one}/toevoegen`, path: ({ closedRunPath }) => `${closedRunPath}/toevoegen` },
  {
    ...provider,
    route: `${one}/toevoegen`,
    path: ({ closedRunPath }) => `${closedRunPath}/toevoegen`,
    as: 'errors',
    press: correctionText.add.submit,
  },
  { viewer: 'visitor', route: PRESENCE, path: PRESENCE },
  { viewer: 'registrant', route: PRESENCE, path: `${PRESENCE}?na=gemeld`, as: 'done' },
  { viewer: 'visitor', route: `${PRESENCE}/[code]`, path: `${PRESENCE}/AAAAAA` },
];
