// A process that dies at a step of what it does; a step is whatever changes something, and dying is SIGKILL, just before it.
import pg from 'pg';

const CHANGES = /^\s*(INSERT|UPDATE|DELETE|COMMIT)\b/i;

/** Counts from the time that it is told to; before anything else is imported that keeps a function which is counted. */
export function dieAtStep(dieAt: number) {
  const counted = { steps: 0, counts: false };
  const countCallsOf = (owner: object, names: string[], isStep: (first: unknown) => boolean = () => true) => {
    for (const name of names) {
      const call = Reflect.get(owner, name);
      Reflect.set(owner, name, function countedCall(this: unknown, ...given: unknown[]) {
        if (counted.counts && isStep(given[0])) {
          counted.steps += 1;
          if (counted.steps === dieAt) process.kill(process.pid, 'SIGKILL');
        }
        return Reflect.apply(call, this, given);
      });
    }
  };
  countCallsOf(pg.Client.prototype, ['query'], (statement) => CHANGES.test(sqlOf(statement)));
  return { counted, countCallsOf };
}

function sqlOf(statement: unknown): string {
  const { text = statement } = Object(statement) as { text?: unknown };
  return String(text);
}
