import { TooBusy, workInTurn } from '@/lib/server/platform/work-in-turn';

it('work is done a few at a time, in the order in which it came, and what comes above the queue is refused', async () => {
  const inTurn = workInTurn({ atOnce: 2, mostWaiting: 3 });
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const asked = [0, 1, 2, 3, 4].map((nth) =>
    inTurn(async () => {
      begun.push(nth);
      await new Promise<void>((end) => ends.push(end));
      return nth;
    }),
  );
  await expect(inTurn(async () => 5)).rejects.toThrow(TooBusy);
  expect(begun).toEqual([0, 1]);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(asked)).toEqual([0, 1, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('work that fails makes room for the next', async () => {
  const inTurn = workInTurn({ atOnce: 1, mostWaiting: 1 });
  const failing = inTurn(async () => {
    throw new Error('no');
  });
  const next = inTurn(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await inTurn(async () => 'again')).toBe('again');
});
