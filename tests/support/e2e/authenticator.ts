import { codeAt } from './personas';
import { pause } from './server';

const PERIOD_MS = 30_000;
/** The server takes the code of one step before, now and one after. */
const STEPS_AHEAD = 1;

/** The app on somebody's telephone: a code works once, so each that it gives is newer than the last. */
export class Authenticator {
  private last = 0;

  /** `key` as the page prints it, in groups. */
  constructor(private readonly key: string) {}

  async code(): Promise<string> {
    const step = Math.max(stepNow() - STEPS_AHEAD, this.last + 1);
    this.last = step;
    while (step > stepNow() + STEPS_AHEAD) await pause(250);
    return codeAt(this.secret, step);
  }

  /** A code of six digits that the server takes at no step near this one. */
  wrongCode(): string {
    const right = [-2, -1, 0, 1, 2].map((away) => codeAt(this.secret, stepNow() + away));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? '';
  }

  private get secret() {
    return this.key.replace(/\s/g, '');
  }
}

function stepNow(): number {
  return Math.floor(Date.now() / PERIOD_MS);
}
