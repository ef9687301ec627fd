import { spawn } from 'node:child_process';

export function runChild(args, env) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  stopWithParent(stop);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** npm's shell dies of a signal without passing it on: leave when the parent is gone. */
export function stopWithParent(stop) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 300).unref();
}
