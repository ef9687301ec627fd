import 'server-only';
import { createHash } from 'node:crypto';

/** The same seed gives the same draws, on every machine. */
export type Draw = {
  /** Both ends included. */
  int: (from: number, to: number) => number;
  pick: <T>(from: readonly T[]) => T;
  chance: (share: number) => boolean;
  uuid: () => string;
};

export function drawFrom(seed: string): Draw {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (Math.max(from, to) - from + 1));
  return {
    int,
    pick: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new Error('There is nothing to draw from');
      return from[int(0, from.length - 1)] as T;
    },
    chance: (share) => next() < share,
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => int(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${'89ab'[int(0, 3)]}${hex.slice(17, 20)}`,
        hex.slice(20),
      ].join('-');
    },
  };
}
