'use client';

const underWay = { files: 0, hasFailed: false, waiting: [] as ((all: boolean) => void)[] };

export function noteChosen(files: number) {
  if (underWay.files === 0) underWay.hasFailed = false;
  underWay.files += files;
}

export function noteSettled({ isKept }: { isKept: boolean }) {
  underWay.files -= 1;
  underWay.hasFailed ||= !isKept;
  if (underWay.files > 0) return;
  for (const tell of underWay.waiting.splice(0)) tell(!underWay.hasFailed);
}

/** False when a file didn't come through, which its own line tells. */
export function allSent(): Promise<boolean> {
  return underWay.files === 0 ? Promise.resolve(true) : new Promise((resolve) => underWay.waiting.push(resolve));
}
