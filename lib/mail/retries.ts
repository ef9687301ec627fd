export type RetryPlan = { kind: 'again'; afterSeconds: number } | { kind: 'give_up' };

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

/** Twice as long each time, never later than `retryHours` after `queuedAt`: Resend forgets a key after 24 hours. */
export function retryPlan(mail: { attempts: number; queuedAt: Date }, now: Date, retryHours: number): RetryPlan {
  const secondsLeft = Math.floor((mail.queuedAt.getTime() - now.getTime()) / 1000) + retryHours * 3600;
  if (secondsLeft <= 0) return { kind: 'give_up' };
  return { kind: 'again', afterSeconds: Math.min(waitAfter(mail.attempts), secondsLeft) };
}

/** Without an end: a mail that waits for the installation to be repaired was never taken, under any key. */
export function repairPlan(mail: { attempts: number }): RetryPlan {
  return { kind: 'again', afterSeconds: waitAfter(mail.attempts) };
}

function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
}
