// A portfolio of made-up activities, the same in every run.
import { faker } from '@faker-js/faker/locale/nl';
import { hundredthsOf } from '@/lib/content/amounts';
import type { NormedCycle } from '@/lib/portfolio/cycles';
import type { KeptActivity } from '@/lib/portfolio/portfolio';
import { addDays, daysBetween } from '@/lib/shared/calendar-date';

const SEED = 20_260_902;
const states = ['draft', 'submitted', 'information_requested', 'approved', 'approved', 'rejected'] as const;

/** Of every type, spread over the cycle, planned ones among them. */
export function makeActivities(count: number, { start, end, normSet }: NormedCycle): KeptActivity[] {
  faker.seed(SEED);
  const days = daysBetween(start, end);
  return Array.from({ length: count }, () => {
    const lastDay = addDays(start, faker.number.int({ min: 0, max: days }));
    return {
      id: faker.string.uuid(),
      typeCode: faker.helpers.arrayElement(normSet.activityTypes).code,
      firstDay: lastDay,
      lastDay,
      units: hundredthsOf(faker.number.int({ min: 1, max: 32 }) / 4),
      state: faker.helpers.arrayElement(states),
      evidenceCount: faker.number.int({ min: 0, max: 2 }),
      isAccredited: faker.datatype.boolean({ probability: 0.2 }),
    };
  });
}
