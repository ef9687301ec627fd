import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Burden } from './counted-visitor';

const BURDEN_FILE = 'docs/burden.md';

type Task = {
  /** As the document calls it. */
  name: string;
  from: string;
  until: string;
  /** What a tick or radio button was counted as when the maximum was found: a click at work, a field of a form. */
  ticksAre: 'clicks' | 'fields';
  most: { pages: number; clicks: number; fields: number };
  /** Why the maximum is as it is, where that isn't the figure of before or its target. */
  why?: string;
};

/** The tasks whose burden is counted. `most` is the target where one was set, and otherwise what it was before. */
export const tasks = {
  lookUp: {
    name: 'Look somebody up',
    from: 'the home page',
    until: 'the card',
    ticksAre: 'fields',
    most: { pages: 3, clicks: 2, fields: 1 },
  },
  account: {
    name: 'Make an account and confirm it',
    from: 'the home page',
    until: 'logged in, after the link in a mail',
    ticksAre: 'fields',
    most: { pages: 4, clicks: 4, fields: 4 },
  },
  application: {
    name: 'Apply',
    from: 'there',
    until: 'submitted',
    ticksAre: 'fields',
    most: { pages: 8, clicks: 7, fields: 12 },
    why: 'one more than before: whether there is another appointment is asked since, in place of a page that offered to add one.',
  },
  registration: {
    name: 'The whole first registration',
    from: 'the home page',
    until: 'submitted',
    ticksAre: 'fields',
    most: { pages: 12, clicks: 11, fields: 16 },
    why: 'the same question.',
  },
  activity: {
    name: 'Add an activity with proof',
    from: 'the portfolio',
    until: 'handed in',
    ticksAre: 'fields',
    most: { pages: 3, clicks: 4, fields: 4 },
  },
  certificates: {
    name: 'Add 25 certificates as files',
    from: 'the portfolio',
    until: 'all handed in',
    ticksAre: 'fields',
    most: { pages: 30, clicks: 30, fields: 75 },
  },
  request: {
    name: 'Request certification',
    from: 'Mijn LKLR',
    until: 'requested',
    ticksAre: 'clicks',
    most: { pages: 2, clicks: 2, fields: 0 },
  },
  approve: {
    name: 'Approve an application',
    from: 'the case in sight',
    until: 'the next case in sight',
    ticksAre: 'clicks',
    most: { pages: 1, clicks: 2, fields: 1 },
  },
  ask: {
    name: 'Ask something about one',
    from: 'the case in sight',
    until: 'the next case in sight',
    ticksAre: 'clicks',
    most: { pages: 2, clicks: 3, fields: 0 },
  },
  reject: {
    name: 'Reject one',
    from: 'the case in sight',
    until: 'the next case in sight',
    ticksAre: 'clicks',
    most: { pages: 2, clicks: 3, fields: 1 },
  },
  judge: {
    name: 'Review an activity, its proof looked at',
    from: 'the queue',
    until: 'approved',
    ticksAre: 'clicks',
    most: { pages: 2, clicks: 2, fields: 0 },
  },
  certify: {
    name: 'Certify somebody',
    from: 'the overview',
    until: 'granted',
    ticksAre: 'clicks',
    most: { pages: 3, clicks: 3, fields: 0 },
  },
  changeQueue: {
    name: 'Go to another queue',
    from: 'a queue',
    until: 'the other',
    ticksAre: 'clicks',
    most: { pages: 2, clicks: 1, fields: 0 },
  },
} satisfies Record<string, Task>;

export type TaskCode = keyof typeof tasks;
const all = Object.entries(tasks) as [TaskCode, Task][];
const kinds = ['pages', 'clicks', 'fields'] as const;

/** Where a task asks more than it may; empty where none does. */
export function tooMuch(counted: Record<TaskCode, Burden>): string[] {
  return all.flatMap(([code, { name, ticksAre, most }]) => {
    const { ticks, ...asked } = counted[code];
    asked[ticksAre] += ticks;
    return kinds
      .filter((kind) => asked[kind] > most[kind])
      .map((kind) => `${name}: ${asked[kind]} ${kind}, at most ${most[kind]}`);
  });
}

/** Lines of the document that would be others now. */
export function changedLines(counted: Record<TaskCode, Burden>): string[] {
  const written = existsSync(BURDEN_FILE) ? readFileSync(BURDEN_FILE, 'utf8').split('\n') : [];
  return burdenDocument(counted)
    .split('\n')
    .filter((line, at) => line !== written[at]);
}

export function writeBurden(counted: Record<TaskCode, Burden>) {
  writeFileSync(BURDEN_FILE, burdenDocument(counted));
}

const HEAD = ['Task', 'From', 'Until', 'Pages', 'Clicks', 'Ticks', 'Fields', 'At most'];

function burdenDocument(counted: Record<TaskCode, Burden>): string {
  const rows = all.map(([code, task]) => {
    const { pages, clicks, ticks, fields } = counted[code];
    return [task.name, task.from, task.until, ...[pages, clicks, ticks, fields].map(String), limitOf(task)];
  });
  const reasons = all.flatMap(([, { name, why }]: [TaskCode, Task]) => (why ? [`- **${name}**: ${why}`] : []));
  return `${INTRODUCTION}\n\n${table([HEAD, ...rows])}\n\n${MAXIMA}\n\n${reasons.join('\n')}\n`;
}

const INTRODUCTION = `# What a task asks of people

Written by \`npm run burden\`, which counts in Chromium. \`tests/e2e/burden.test.ts\` fails when a task asks more than it may, and when what it counts is no longer what stands here.

A **page** is one that an act led to; the page on which a task begins isn't counted. A **click** is a press on a link, on a button or on the field for files; what is chosen in the browser's own window isn't counted. A **tick** is a box that is ticked or a radio button that is chosen. A **field** is what is typed, or chosen from a list.`;

const MAXIMA = `A maximum is what was aimed at, and where nothing was, what the task asked before anybody counted it. Ticks were counted with the fields of a form then, and with the clicks of somebody at work.`;

function limitOf({ most, ticksAre }: Task): string {
  return kinds.map((kind) => `${amount(most[kind], kind)}${kind === ticksAre ? ' and ticks' : ''}`).join(', ');
}

const amount = (count: number, kind: string) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`;

function table(rows: string[][]): string {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
