// Several processes that serve behind one port. The one that starts them serves nobody: it counts for them, says which of
// them does the jobs, and puts another in the place of one that ends.
import cluster from 'node:cluster';
import { once } from 'node:events';
import pino from 'pino';
import { stopWithParent } from '../child.mjs';
import { makeCounts } from './counts.mjs';
import { STOP_WITHIN_MS } from './limits.mjs';

/** Whoever ends sooner is replaced after a pause, which doubles up to the longest. */
const SHORT_LIFE_MS = 60_000;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const { LOG_LEVEL: level = '' } = process.env;
const log = pino(
  { base: undefined, level: level === 'silent' || level in pino.levels.values ? level : 'info' },
  pino.destination({ dest: 2, sync: true }),
);

export function runWorkers({ flags, env, many }) {
  // They share the socket: what nobody took from it yet is left to the others when one of them dies.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: 'scripts/serve.mjs', args: [], execArgv: flags });
  const workers = new Workers(env, many);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => workers.stop());
  process.on('SIGUSR2', () => workers.replaceAll());
  stopWithParent(() => workers.stop());
  workers.startAll();
}

class Workers {
  #env;
  #many;
  #running = new Set();
  #serving = new Set();
  #leaving = new Set();
  #owner;
  #count = makeCounts();
  #shortLives = 0;
  #startsToCome = 0;
  #isAnnounced = false;
  #isReplacing = false;
  #isStopping = false;
  #status = 0;

  constructor(env, many) {
    this.#env = env;
    this.#many = many;
  }

  /** The first migrates, puts in the first content, and says what is wrong, before there are others. */
  async startAll() {
    if (!(await this.#start())) return;
    for (let place = 1; place < this.#many; place++) this.#start();
  }

  /** Each is ready before the one that it replaces goes. */
  async replaceAll() {
    if (this.#isReplacing || this.#isStopping) return;
    this.#isReplacing = true;
    log.info('workers are replaced one by one');
    for (const old of [...this.#serving]) {
      if (!(await this.#start())) {
        log.error('a worker didn’t start: the others stay as they are');
        break;
      }
      if (this.#running.has(old)) await this.#dismiss(old);
    }
    this.#isReplacing = false;
    log.info('workers were replaced');
  }

  stop() {
    if (this.#isStopping) return;
    this.#isStopping = true;
    if (this.#running.size === 0) process.exit(0);
    for (const worker of this.#running) worker.process.kill('SIGTERM');
    setTimeout(() => {
      for (const worker of this.#running) worker.process.kill('SIGKILL');
      process.exit(1);
    }, STOP_WITHIN_MS + PAUSE_MS);
  }

  /** Tells whether it came to serve. */
  #start() {
    const worker = cluster.fork(this.#env);
    const since = Date.now();
    this.#running.add(worker);
    worker.on('error', ({ code }) => log.warn({ worker: worker.id, code }, 'a worker wasn’t reached'));
    return new Promise((settle) => {
      worker.on('message', ({ kind, id, windows, now, url }) => {
        if (kind === 'count') tell(worker, { kind: 'counted', id, full: this.#count(windows, now) });
        if (kind !== 'serves') return;
        this.#noteServing(worker, url);
        settle(true);
      });
      worker.on('exit', (code, signal) => {
        settle(false);
        this.#noteEnd(worker, { code, signal, lived: Date.now() - since });
      });
    });
  }

  async #dismiss(worker) {
    const gone = once(worker, 'exit');
    this.#serving.delete(worker);
    this.#leaving.add(worker);
    tell(worker, { kind: 'leave' });
    await gone;
  }

  #noteServing(worker, url) {
    log.info({ worker: worker.id, pid: worker.process.pid }, 'a worker serves');
    this.#serving.add(worker);
    this.#appoint();
    if (!this.#isAnnounced) console.log(`Ready: ${url}`);
    this.#isAnnounced = true;
  }

  #noteEnd(worker, { code, signal, lived }) {
    const hadServed = this.#serving.delete(worker);
    const isReplaced = this.#leaving.delete(worker);
    this.#running.delete(worker);
    if (this.#isStopping) return this.#noteStopped(code ?? (signal === 'SIGTERM' ? 0 : 1));
    if (!hadServed && !isReplaced && this.#running.size === 0) process.exit(code || 1);
    if (this.#owner === worker) this.#owner = undefined;
    this.#appoint();
    if (isReplaced) return log.info({ worker: worker.id }, 'a worker left');
    log.error({ worker: worker.id, code, signal }, 'a worker ended');
    this.#shortLives = lived < SHORT_LIFE_MS ? this.#shortLives + 1 : 0;
    if (this.#running.size + this.#startsToCome < this.#many) this.#startLater();
  }

  #noteStopped(status) {
    this.#status ||= status;
    if (this.#running.size === 0) process.exit(this.#status);
  }

  /** One does the jobs of all until it ends; then another does. */
  #appoint() {
    if (this.#owner || this.#serving.size === 0) return;
    [this.#owner] = this.#serving;
    log.info({ worker: this.#owner.id }, 'a worker does the jobs');
    tell(this.#owner, { kind: 'own-jobs' });
  }

  #startLater() {
    this.#startsToCome += 1;
    const pause = this.#shortLives === 0 ? 0 : PAUSE_MS * 2 ** (this.#shortLives - 1);
    setTimeout(
      () => {
        this.#startsToCome -= 1;
        if (!this.#isStopping) this.#start();
      },
      Math.min(pause, LONGEST_PAUSE_MS),
    );
  }
}

/** One that died meanwhile hears nothing: its end is noted all the same. */
function tell(worker, message) {
  worker.send(message, () => {});
}
