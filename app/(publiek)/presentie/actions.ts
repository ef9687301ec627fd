'use server';

import { readDoorCode } from '@/lib/attendance/door-code';
import { doorCodeSchema, scanSchema } from '@/lib/attendance/run-forms';
import { defineAction } from '@/lib/server/access/door';
import { scanAtDoor } from '@/lib/server/attendance/scan-at-door';
import { accepted, refused } from '@/lib/shared/results';

/** Its page says whether it is a code of this moment. */
export const submitDoorCode = defineAction({
  permission: 'read_public_pages',
  limit: 'save',
  schema: doorCodeSchema,
  run: async ({ code }) => {
    const read = readDoorCode(code);
    return read === null ? refused({ code: 'scan_expired' }) : accepted({ read });
  },
  next: ({ read }) => `/presentie/${read}`,
});

export const submitScan = defineAction({
  permission: 'keep_portfolio',
  limit: 'save',
  schema: scanSchema,
  run: scanAtDoor,
  next: '/presentie?na=gemeld',
});
