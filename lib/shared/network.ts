const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV6_CHARACTERS = /^[\da-f:.]+$/i;
const UNREADABLE = 'unknown';

/** IPv6 by the /64 that one customer draws addresses from as they please. What can't be read is one client. */
export function networkOf(address: string): string {
  const read = readAddress(address);
  if (read === null) return UNREADABLE;
  return typeof read === 'string' ? read : prefixOf(read, 64);
}

/** The /48 round it, which one organisation may hold, for a second and wider count; null where no such thing exists. */
export function widerNetworkOf(address: string): string | null {
  const read = readAddress(address);
  return read === null || typeof read === 'string' ? null : prefixOf(read, 48);
}

/** The wider one may hold 65,536 networks: attempts, in which somebody may guess, get less than what costs time. */
export const NETWORKS_IN_WIDER = { attempts: 5, searches: 10 } as const;

function readAddress(address: string): string | number[] | null {
  const bare = address.trim().replace(/%.*$/s, '');
  if (IPV4.test(bare)) return bare;
  const groups = groupsOf(bare);
  return groups && (isIpv4Written(groups) ? ipv4Of(groups) : groups);
}

/** The URL standard checks and shortens an IPv6 address in one way; here it is made long again. */
function groupsOf(address: string): number[] | null {
  const url = `http://[${address}]`;
  if (!IPV6_CHARACTERS.test(address) || !URL.canParse(url)) return null;
  const [left = [], right = []] = new URL(url).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const between = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...between, ...right].map((group) => Number.parseInt(group, 16));
}

/** ::ffff:a.b.c.d, and 64:ff9b::a.b.c.d, by which IPv4 clients reach a server that has IPv6 alone. */
function isIpv4Written([a, b, ...rest]: number[]): boolean {
  const middle = rest.slice(0, 4);
  const isMapped = a === 0 && b === 0 && middle.join() === '0,0,0,65535';
  const isTranslated = a === 0x64 && b === 0xff9b && middle.every((group) => group === 0);
  return isMapped || isTranslated;
}

function ipv4Of(groups: number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

function prefixOf(groups: number[], bits: 48 | 64): string {
  const kept = groups.slice(0, bits / 16).map((group) => group.toString(16));
  return `${kept.join(':')}::/${bits}`;
}
