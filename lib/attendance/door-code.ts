/** Without letters and digits that look alike: read out, and typed on a phone. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 6;
const GROUP = 3;

/** A keyed hash by a run's own secret: of the same words always the same bytes. */
export type Mac = (words: string) => Uint8Array;

export function timeStep(now: Date, seconds: number): number {
  return Math.floor(now.getTime() / 1000 / seconds);
}

/** Nothing is kept of it: whoever has the secret and the clock makes the same. */
export function doorCode(mac: Mac, meeting: number, step: number): string {
  const bytes = mac(`door:${meeting}:${step}`);
  return Array.from({ length: CODE_LENGTH }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length]).join('');
}

/** One step either way, for who types slowly and for clocks that differ. */
export function isDoorCode(mac: Mac, meeting: number, typed: string, step: number): boolean {
  return [step, step - 1, step + 1].some((near) => doorCode(mac, meeting, near) === typed);
}

/** As it is shown: "K7P M3Q". */
export function printedDoorCode(code: string): string {
  return `${code.slice(0, GROUP)} ${code.slice(GROUP)}`;
}

/** Null for what can't be one. */
export function readDoorCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.–-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
