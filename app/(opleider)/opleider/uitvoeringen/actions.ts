'use server';

import {
  addAttendanceSchema,
  changeAttendanceSchema,
  changeRunSchema,
  endRunSchema,
  planRunSchema,
  removeAttendanceSchema,
  runKeySchema,
  savedListSchema,
  unlistSchema,
} from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import { defineAction } from '@/lib/server/access/door';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { cancelRun } from '@/lib/server/attendance/cancel-run';
import { changeRun } from '@/lib/server/attendance/change-run';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { endRun } from '@/lib/server/attendance/end-run';
import { planRun } from '@/lib/server/attendance/plan-run';
import { saveList } from '@/lib/server/attendance/save-list';
import { unlistAttendance } from '@/lib/server/attendance/unlist-attendance';

const provider = { permission: 'act_for_provider', limit: 'save' } as const;
const pageOf = (id: string, news: string) => `${runPath(id)}?na=${news}`;

export const submitPlannedRun = defineAction({
  ...provider,
  schema: planRunSchema,
  run: planRun,
  next: ({ runId }) => pageOf(runId, 'gepland'),
});

export const submitChangedRun = defineAction({
  ...provider,
  schema: changeRunSchema,
  run: changeRun,
  next: (_, { id }) => pageOf(id, 'gewijzigd'),
});

export const submitCancellation = defineAction({
  ...provider,
  schema: runKeySchema,
  run: cancelRun,
  next: (_, { id }) => pageOf(id, 'vervallen'),
});

export const submitClosing = defineAction({
  ...provider,
  schema: runKeySchema,
  run: closeRun,
  next: (_, { id }) => pageOf(id, 'afgesloten'),
});

export const submitEnding = defineAction({
  ...provider,
  schema: endRunSchema,
  run: endRun,
  next: (_, { id }) => pageOf(id, 'afgerond'),
});

export const submitSavedList = defineAction({
  ...provider,
  schema: savedListSchema,
  run: saveList,
  next: (_, { id }) => pageOf(id, 'bewaard'),
});

export const submitUnlisting = defineAction({
  ...provider,
  schema: unlistSchema,
  run: unlistAttendance,
  next: (_, { id }) => pageOf(id, 'verwijderd'),
});

export const submitRemoval = defineAction({
  ...provider,
  schema: removeAttendanceSchema,
  run: correctAttendance,
  next: (_, { id }) => pageOf(id, 'gecorrigeerd'),
});

export const submitOtherMeetings = defineAction({
  ...provider,
  schema: changeAttendanceSchema,
  run: correctAttendance,
  next: (_, { id }) => pageOf(id, 'gecorrigeerd'),
});

export const submitAddition = defineAction({
  ...provider,
  schema: addAttendanceSchema,
  run: addAttendance,
  next: (_, { id }) => pageOf(id, 'gecorrigeerd'),
});
