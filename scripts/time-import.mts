const t0 = performance.now(); const lap = (s: string) => console.log(s, Math.round(performance.now() - t0), Math.round(process.memoryUsage().rss/1e6)+'MB');
process.chdir('/work/main');
const { database, closeDatabase } = await import('/work/main/lib/server/db');
const { bringUpToDate } = await import('/work/main/scripts/command.mts');
const { importRegister } = await import('/work/main/lib/server/import/import-register');
const { moment } = await import('/work/main/lib/server/clock');
lap('loaded'); await database(); lap('opened'); await bringUpToDate(); lap('up to date');
const { pool } = await database();
const { default: pg } = await import('pg');
if (process.env.TRACE) { const q = pg.Client.prototype.query; const sums = new Map();
 (pg.Client.prototype as any).query = async function (...a: any[]) { const s = performance.now(); try { return await (q as any).apply(this, a); } finally { const k = String(a[0]?.text ?? a[0]).replace(/\s+/g,' ').slice(0, 90); sums.set(k, (sums.get(k) ?? 0) + performance.now() - s); } };
 process.on('exit', () => { for (const [k, v] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(Math.round(v), k); }); }
let last = '';
const r = await importRegister({ file: process.argv[2]!, dryRun: false, skipInvalid: false, ...moment(), onProgress: (p) => { if (last !== p.step || p.done === p.total) { last = p.step; lap(p.step + p.done); } } });
lap('done'); console.log(r); await closeDatabase(); process.exit(0);
