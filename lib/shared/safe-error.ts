/** What of an error may stand in a log: what it is and where it was thrown, never its words, which may quote what was typed. */
export type SafeError = {
  type: string;
  code?: string;
  digest?: string;
  constraint?: string;
  table?: string;
  at: string[];
  cause?: SafeError;
};

const CODE = /^[\w.:-]{1,80}$/;
const FRAME = /^ {4}at [^\n]{1,300}$/;
const MOST_FRAMES = 12;
const DEEPEST_CAUSE = 4;

/** Anything may be thrown; an error of another realm, such as the middleware's, is one too. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, at: [] };
  const { name, message, stack, cause } = error as { [property: string]: unknown };
  const short = (property: string) => {
    const value: unknown = Reflect.get(error, property);
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && CODE.test(text) ? { [property]: text } : {};
  };
  return {
    type: typeOf(error, name),
    ...short('code'),
    ...short('digest'),
    ...short('constraint'),
    ...short('table'),
    at: framesOf(stack, message),
    ...(cause !== undefined && cause !== null && depth < DEEPEST_CAUSE && { cause: safeError(cause, depth + 1) }),
  };
}

/** Its name, or else its class's: few classes give their errors a name of their own. */
function typeOf({ constructor: made }: object, name: unknown): string {
  const names = [name === 'Error' ? made?.name : name, name];
  return names.find((one): one is string => typeof one === 'string' && CODE.test(one)) ?? 'Error';
}

/** The lines of a stack below its message; none where it can't be told where the message ends. */
function framesOf(stack: unknown, message: unknown): string[] {
  if (typeof stack !== 'string') return [];
  const words = typeof message === 'string' ? message : '';
  const start = words === '' ? 0 : stack.indexOf(words);
  if (start < 0) return [];
  return stack
    .slice(start + words.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}
