export type SessionPhase = 'quiet' | 'ending' | 'ended';

/** While the end is near, another window may have put it off. */
const ASK_AGAIN_MS = 60_000;
/** Browsers take no longer wait than this. */
const LONGEST_WAIT_MS = 2_147_483_647;

export function sessionPhase(left: number, warning: number): SessionPhase {
  if (left <= 0) return 'ended';
  return left <= warning ? 'ending' : 'quiet';
}

/** How long to wait before looking again; null once it ended, when only somebody's return to the page is a reason to. */
export function nextLook(left: number, warning: number): number | null {
  switch (sessionPhase(left, warning)) {
    case 'quiet':
      return Math.min(left - warning, LONGEST_WAIT_MS);
    case 'ending':
      return Math.min(left, ASK_AGAIN_MS);
    case 'ended':
      return null;
  }
}
