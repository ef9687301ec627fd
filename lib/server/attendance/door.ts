import 'server-only';
import { createHmac } from 'node:crypto';
import { doorCode, isDoorCode, type Mac, readDoorCode, timeStep } from '@/lib/attendance/door-code';
import { openMeetings } from '@/lib/attendance/door-window';
import type { Settings } from '@/lib/content/settings-schema';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { openWords, sealWords } from '@/lib/server/platform/sealed-words';
import { amsterdamMinuteOf } from '@/lib/shared/calendar-date';
import { listDoors } from './data/door-scans';
import { findDoorSecret, findRun, type Run, type RunMeeting } from './data/runs';

export type ShownDoor = { meeting: RunMeeting; code: string };

/** Null while no meeting of the run has its door open. */
export async function findShownDoor({ id, state, meetings }: Run, { now, today }: Moment): Promise<ShownDoor | null> {
  const { doorMinutesAround, doorStepSeconds } = await readSettings(today);
  const [meeting] = openMeetings(meetings, { today, minute: amsterdamMinuteOf(now) }, doorMinutesAround);
  const secret = meeting && state === 'planned' ? await findDoorSecret(id) : null;
  if (!meeting || secret === null) return null;
  return { meeting, code: doorCode(macOf(secret), meeting.position, timeStep(now, doorStepSeconds)) };
}

/** `scan` says where and when somebody was; it is kept for so many minutes, through logging in. */
export type OpenedDoor = { run: Run; meeting: number; scan: string };

/** By a code as it was typed or scanned now, or by a scan of some minutes ago. */
export async function findOpenedDoor(asked: string, { now, today }: Moment): Promise<OpenedDoor | null> {
  const settings = await readSettings(today);
  const kept = await openScan(asked);
  const found = kept ?? (await findByCode(asked, { now, today }, settings));
  const run = found && (await findRun(found.runId));
  if (!found || run?.state !== 'planned') return null;
  const { meeting } = found;
  const scan = kept ? asked : await sealWords(`${run.id} ${meeting}`, AT_DOOR, settings.doorScanMinutes * MINUTE);
  return { run, meeting, scan };
}

const AT_DOOR = 'scan at the door';
const MINUTE = 60;

export async function openScan(scan: string): Promise<{ runId: string; meeting: number } | null> {
  const [runId, meeting] = (await openWords(scan, AT_DOOR))?.split(' ') ?? [];
  return runId && meeting ? { runId, meeting: Number(meeting) } : null;
}

async function findByCode(asked: string, { now, today }: Moment, { doorMinutesAround, doorStepSeconds }: Settings) {
  const code = readDoorCode(asked);
  if (code === null) return null;
  const step = timeStep(now, doorStepSeconds);
  const open = openMeetings(await listDoors(today), { today, minute: amsterdamMinuteOf(now) }, doorMinutesAround);
  const door = open.find(({ doorSecret, position }) => isDoorCode(macOf(doorSecret), position, code, step));
  return door ? { runId: door.runId, meeting: door.position } : null;
}

function macOf(secret: string): Mac {
  return (words) => createHmac('sha256', secret).update(words).digest();
}
