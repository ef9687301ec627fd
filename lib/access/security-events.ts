export const SECURITY_WINDOW_MS = 3_600_000;
const RECORDED_AT_MOST = 10;

/** `record_last` says that more may follow, which the log alone has: no flood fills what is kept for years. */
export function recordingOf(recorded: number): 'record' | 'record_last' | 'log_only' {
  if (recorded >= RECORDED_AT_MOST) return 'log_only';
  return recorded === RECORDED_AT_MOST - 1 ? 'record_last' : 'record';
}

/** The part of a client's address that is logged: enough to see from where a flood comes, too little for one household. */
export function coarseNetwork(address: string): string {
  const bare = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (!/^[\da-f:]+$/.test(bare) || !bare.includes(':')) return 'unknown';
  return `${firstGroups(bare).join(':')}::/48`;
}

/** The first three of eight; `::` stands for as many zeros as are missing. */
function firstGroups(address: string): string[] {
  const [before = '', after] = address.split('::');
  const groups = before.split(':').filter(Boolean);
  const rest = (after ?? '').split(':').filter(Boolean);
  const missing = after === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(missing).fill('0'), ...rest].slice(0, 3);
}
