import { isLong } from '@/tests/support/tier';

/** Where a journey is the same without JavaScript, only the long tier tries that; the access walk posts every form so. */
export function browserModes<Mode extends { javaScript: boolean }>(both: Mode[]): Mode[] {
  return isLong ? both : both.filter(({ javaScript }) => javaScript);
}
