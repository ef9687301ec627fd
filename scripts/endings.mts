
/** Its usage is shown. */
export class WrongUse extends Error {}

/** The command did its work, and the answer is no. */
export class Failed extends Error {}

/** 0 done, 1 failed with one clear line, 2 wrong use with the usage. */
export async function endingOf(usage: string, work: () => Promise<void>): Promise<0 | 1 | 2> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error([error.message, `usage: ${usage}`].filter(Boolean).join('\n'));
      return 2;
    }
    console.error(error instanceof Error ? error.message || Reflect.get(error, 'code') || error.name : String(error));
    return 1;
  }
}
