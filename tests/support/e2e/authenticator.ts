import { codeAt, codeOnTime, nextStep, stepNow } from './personas';

/** The app on somebody's telephone: a code works once, so each that it gives is newer than the last. */
export class Authenticator {
  private last = 0;

  /** `key` as the page prints it, in groups. */
  constructor(private readonly key: string) {}

  /** The code that it gives next, as long as that isn't asked for: the same one for a while. */
  peek(): Promise<string> {
    return codeOnTime(this.secret, nextStep(this.last));
  }

  async code(): Promise<string> {
    this.last = nextStep(this.last);
    return codeOnTime(this.secret, this.last);
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
