// Asks a server for one path after another as fast as it answers, and prints what autocannon counted.
// `node load.mjs '{ "url", "paths", "headers", "seconds" or "requests", "connections" }'`; a process of its own, to keep it off the server's core.
import autocannon from 'autocannon';

const { url, paths, headers, seconds, requests: amount, connections } = JSON.parse(process.argv[2] ?? '{}');
const counted = await autocannon({
  url,
  connections,
  headers,
  ...(amount ? { amount } : { duration: seconds }),
  requests: paths.map((path) => ({ method: 'GET', path })),
});
const { requests, latency, errors, timeouts, non2xx, duration } = counted;
const { total } = requests;
console.log(
  JSON.stringify({ perSecond: total / duration, total, p99: latency.p99, failed: errors + timeouts + non2xx }),
);
