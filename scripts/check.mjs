// npm run check: types, lint and format, schema against migrations, code that nothing uses. One line each; 1 when any fails.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const bin = (path) => [process.execPath, `node_modules/${path}`];
const checks = [
  { name: 'types', command: [...bin('typescript/lib/tsc.js'), '--noEmit', '-p', '.'] },
  { name: 'lint and format', command: [...bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'schema and migrations agree', command: [process.execPath, 'scripts/migration-new.mjs', '--check'] },
  { name: 'no dead code', command: [...bin('knip/bin/knip.js'), '--no-progress'] },
];

const waiting = [...checks];
let failed = 0;
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 2) }, work));
process.exit(failed === 0 ? 0 : 1);

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { status, output } = await run(check.command);
    if (status === 0) {
      console.log(`ok      ${check.name}`);
      continue;
    }
    failed += 1;
    console.log(`${output.trimEnd()}\nFAILED  ${check.name}`);
  }
}

function run([program, ...args]) {
  return new Promise((ended) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (part) => {
      output += part;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => ended({ status: 1, output: error.message }));
    child.on('close', (status) => ended({ status, output }));
  });
}
