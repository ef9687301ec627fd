import { forgetSettings, getSettings } from '@/lib/server/content/data/settings';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { today } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('settings of other days are worked out from one reading, each as they were on that day', async () => {
  const change = { key: 'answer_weeks', validFrom: new Date('2026-06-01T00:00:00Z'), value: 9 };
  await db.prisma.setting.create({ data: change });
  forgetSettings();
  const read = jest.spyOn(db.pool, 'query');
  const before = calendarDate('2026-05-31');
  for (let time = 0; time < 3; time += 1) {
    expect((await getSettings(today)).answerWeeks).toBe(9);
    expect((await getSettings(before)).answerWeeks).not.toBe(9);
  }
  for (let day = 0; day < 250; day += 1) await getSettings(addDays(today, day));
  expect(read.mock.calls.length).toBeLessThanOrEqual(2);
  read.mockRestore();
});
