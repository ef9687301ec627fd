'use server';

import { addAttendanceSchema, changeAttendanceSchema, removeAttendanceSchema } from '@/lib/attendance/run-forms';
import { managedRunPath } from '@/lib/attendance/run-list';
import { defineAction } from '@/lib/server/access/door';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';

const manager = { permission: 'manage_attendance', limit: 'save' } as const;
const corrected = (_: object, { id }: { id: string }) => `${managedRunPath(id)}?na=gecorrigeerd`;

export const submitLateRemoval = defineAction({
  ...manager,
  schema: removeAttendanceSchema,
  run: correctAttendance,
  next: corrected,
});

export const submitLateMeetings = defineAction({
  ...manager,
  schema: changeAttendanceSchema,
  run: correctAttendance,
  next: corrected,
});

export const submitLateAddition = defineAction({
  ...manager,
  schema: addAttendanceSchema,
  run: addAttendance,
  next: corrected,
});
