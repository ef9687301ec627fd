import { isLong } from '@/tests/support/tier';

/**
 * The same story with and without JavaScript, where it differs in nothing: without, it is told in the long tier. That every
 * form works without is said by the access walk, which posts each as a browser without JavaScript does.
 */
export function tellings<Telling extends { javaScript: boolean }>(both: Telling[]): Telling[] {
  return isLong ? both : both.filter(({ javaScript }) => javaScript);
}
