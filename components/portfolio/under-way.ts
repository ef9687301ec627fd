'use client';

/** What files of this page are on their way: how many, whether one of them failed, and who waits for the last. */
const underWay = { files: 0, hasFailed: false, waiting: [] as ((all: boolean) => void)[] };

/** So many more are going to be sent. */
export function noteChosen(files: number) {
  if (underWay.files === 0) underWay.hasFailed = false;
  underWay.files += files;
}

/** One of them is there, or isn't coming. */
export function noteSettled({ isKept }: { isKept: boolean }) {
  underWay.files -= 1;
  underWay.hasFailed ||= !isKept;
  if (underWay.files > 0) return;
  for (const tell of underWay.waiting.splice(0)) tell(!underWay.hasFailed);
}

/** Waits for what was chosen; false when one of those files didn't come through, which its own line tells. */
export function allSent(): Promise<boolean> {
  return underWay.files === 0 ? Promise.resolve(true) : new Promise((resolve) => underWay.waiting.push(resolve));
}
