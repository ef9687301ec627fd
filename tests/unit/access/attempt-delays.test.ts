import { delayBefore } from '@/lib/shared/attempt-delays';

it.each([
  [1, 30],
  [2, 60],
  [3, 120],
  [5, 480],
  [6, 900],
  [7, 900],
  [1_000_000, 900],
  [0, 30],
])('attempt %d past what is free makes the next wait %d seconds', (beyond, seconds) => {
  expect(delayBefore(beyond)).toBe(seconds);
});
