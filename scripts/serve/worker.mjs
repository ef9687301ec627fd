// One of several processes that serve: what it asks of the one that started it, and what it is told (workers.mjs).
import cluster from 'node:cluster';

export const isWorker = cluster.isWorker;

const waiting = new Map();
let asked = 0;

/** From now on everything is counted there; when it is gone, this one is about to stop. */
export function countTogether() {
  globalThis.lklrCount = (windows, now) =>
    new Promise((counted) => {
      asked += 1;
      const id = asked;
      waiting.set(id, counted);
      tell({ kind: 'count', id, windows, now }, () => hear({ kind: 'counted', id, full: null }));
    });
  process.on('message', hear);
  // Node would end the process at once when the other is gone; scripts/child.mjs notices too, and lets it finish.
  cluster.worker.exitedAfterDisconnect = true;
}

function hear({ kind, id, full }) {
  if (kind !== 'counted') return;
  waiting.get(id)?.(full);
  waiting.delete(id);
}

/** It serves: told to do so, it does the jobs of all, or goes once it has answered. */
export function join({ url, ownJobs, leave }) {
  process.on('message', ({ kind }) => {
    if (kind === 'own-jobs') ownJobs();
    if (kind === 'leave') leave();
  });
  tell({ kind: 'serves', url }, () => {});
}

function tell(message, failed) {
  process.send(message, (error) => error && failed());
}
