import { onceASecond } from '@/lib/shared/once-a-second';

it('what is the same all through a second is worked out once in it', () => {
  const asked: string[] = [];
  const secondOf = onceASecond((instant) => {
    asked.push(instant.toISOString());
    return instant.getUTCSeconds();
  });
  const at = (time: string) => secondOf(new Date(`2026-11-30T12:00:${time}Z`));
  expect([at('01.000'), at('01.999'), at('02.000'), at('02.500'), at('01.500')]).toEqual([1, 1, 2, 2, 1]);
  expect(asked).toHaveLength(3);
  expect(() => onceASecond((instant) => instant.toISOString())(new Date(Number.NaN))).toThrow(RangeError);
});
