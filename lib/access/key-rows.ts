const LINES = [
  ['abcdefghijklmnopqrstuvwxyz', '01234567890', '`1234567890-='],
  ['qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertzuiop', 'yxcvbnm'],
  ['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/', '147', '258', '369', '159', '357'],
  ['zse4', 'xdr5', 'cft6', 'vgy7', 'bhu8', 'nji9', 'mko0'],
].flatMap((lines) => lines.flatMap((line) => [line, [...line].reverse().join('')]));

const SHIFTED: Record<string, string> = Object.fromEntries(
  [...'!@#$%^&*()'].map((sign, at) => [sign, '1234567890'.charAt(at)]),
);

const SHORTEST = 3;
const BY_TURNS = 6;
const LARGEST_STEP = 5;
const SHORTEST_SKIPPING = 5;

export function keysOf(text: string): string {
  return Array.from(text, (sign) => SHIFTED[sign] ?? sign).join('');
}

/** How long the row is with which `keys` begin, or two by turns as in `q1w2e3`; 0 when there is none. */
export function rowLength(keys: string): number {
  return Math.max(oneRow(keys), takenByTurns(keys));
}

function oneRow(keys: string): number {
  return Math.max(alongLine(keys), held(keys), inEqualSteps(keys));
}

function alongLine(keys: string): number {
  let length = 0;
  while (length < keys.length && LINES.some((line) => line.includes(keys.slice(0, length + 1)))) length += 1;
  return length < SHORTEST ? 0 : length;
}

function held(keys: string): number {
  const length = [...keys].findIndex((key) => key !== keys[0]);
  const whole = length === -1 ? keys.length : length;
  return whole < SHORTEST ? 0 : whole;
}

function inEqualSteps(keys: string): number {
  const step = stepAt(keys, 1);
  if (step === null || Math.abs(step) > LARGEST_STEP) return 0;
  let length = 2;
  while (length < keys.length && stepAt(keys, length) === step) length += 1;
  return length < SHORTEST_SKIPPING ? 0 : length;
}

function stepAt(keys: string, at: number): number | null {
  const pair = keys.slice(at - 1, at + 1);
  return /^([a-z]{2}|\d{2})$/.test(pair) ? pair.charCodeAt(1) - pair.charCodeAt(0) : null;
}

function takenByTurns(keys: string): number {
  const every = (first: number) => [...keys].filter((_, at) => at % 2 === first).join('');
  const [one, other] = [oneRow(every(0)), oneRow(every(1))];
  const length = one > other ? 2 * other + 1 : 2 * one;
  return one < SHORTEST || other < SHORTEST || length < BY_TURNS ? 0 : length;
}
