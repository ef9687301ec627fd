import { BlockList, isIP } from 'node:net';

const WITH_PORT = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/;

export function trustedProxies(list) {
  const block = new BlockList();
  let trusted = 0;
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [address, bits, ...more] = entry.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    if (!version || more.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return null;
    if (bits === undefined) block.addAddress(address, family(version));
    else block.addSubnet(address, Number(bits), family(version));
    trusted += 1;
  }
  if (trusted === 0) return () => false;
  return (text) => {
    const version = isIP(text);
    return version !== 0 && block.check(text, family(version));
  };
}

/** Read from the right: what stands left of the first address that isn't a trusted proxy is the client's own writing. */
export function clientAddressOf(remote, forwardedFor, isTrusted) {
  let nearest = plain(remote);
  if (!isTrusted(nearest)) return nearest;
  for (const entry of (forwardedFor ?? '').split(',').reverse()) {
    const address = readAddress(entry.trim());
    if (address === null) return nearest;
    nearest = address;
    if (!isTrusted(address)) return address;
  }
  return nearest;
}

function readAddress(entry) {
  const [, inBrackets, withPort] = WITH_PORT.exec(entry) ?? [];
  if (inBrackets !== undefined) return isIP(inBrackets) === 6 ? plain(inBrackets) : null;
  const address = withPort ?? entry;
  return isIP(address) ? plain(address) : null;
}

/** A server that listens on IPv6 sees IPv4 addresses mapped to IPv6. */
function plain(address) {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

function family(version) {
  return version === 6 ? 'ipv6' : 'ipv4';
}
