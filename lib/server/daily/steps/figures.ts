import 'server-only';
import { computeFigures } from '@/lib/server/reports/compute-figures';
import type { DailyStep } from '../daily-step';

/** How things stand today says nothing of a day before. */
export const figuresStep: DailyStep = {
  name: 'figures',
  run: async ({ now, today, wasLaterDayRun, looked }) => {
    if (!wasLaterDayRun) await computeFigures({ now, today }, looked);
  },
};
