import { secondsWithin } from '@/lib/mail/spread';

const HOUR = 3600;

it.each<[number, string, number]>([
  [0, 'ffffffff', 0],
  [4, '00000000', 0],
  [4, '80000000', 2 * HOUR],
  [4, 'ffffffff', 4 * HOUR - 1],
])('of %d hours, the mail %s waits %d seconds', (hours, start, seconds) => {
  expect(secondsWithin(hours, `${start}-0000-8000-8000-000000000000`)).toBe(seconds);
});
