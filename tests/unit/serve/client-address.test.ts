import { clientAddressOf, trustedProxies } from '@/scripts/serve/client-address.mjs';

const listed = (list: string) => trustedProxies(list) ?? (() => false);
const isTrusted = listed('127.0.0.1, 10.0.0.0/8, 2001:db8:1::/48');

describe('the client behind a proxy of ours', () => {
  it.each([
    ['one address', '198.51.100.6', '198.51.100.6'],
    ['the last of several, since the client wrote the rest', '203.0.113.9, 198.51.100.6', '198.51.100.6'],
    ['the first from the right that isn’t ours', '203.0.113.9, 198.51.100.6, 10.1.2.3, 127.0.0.1', '198.51.100.6'],
    ['an address with a port', '203.0.113.9, 198.51.100.6:4711', '198.51.100.6'],
    ['an IPv6 address', '203.0.113.9, 2001:db8:2::7', '2001:db8:2::7'],
    ['one in brackets', '203.0.113.9, [2001:db8:2::7]', '2001:db8:2::7'],
    ['one in brackets with a port', '203.0.113.9, [2001:db8:2::7]:443', '2001:db8:2::7'],
    ['an IPv4 address in the dress of IPv6', '203.0.113.9, ::FFFF:198.51.100.6', '198.51.100.6'],
    ['that too with a port', '203.0.113.9, [::ffff:198.51.100.6]:80', '198.51.100.6'],
    ['a proxy of ours with a port is passed over', '198.51.100.6, [2001:db8:1::5]:8080', '198.51.100.6'],
  ])('is, of %s', (_, forwarded, client) => {
    expect(clientAddressOf('127.0.0.1', forwarded, isTrusted)).toBe(client);
  });

  it.each([
    'unknown',
    '_hidden',
    '198.51.100.6:',
    '198.51.100.6:port',
    '198.51.100.6:123456',
    '[198.51.100.6]:80',
    '[2001:db8:2::7',
    '2001:db8:2::7]:80',
    '[2001:db8:2::7]80',
    '198.51.100',
    '198.51.100.6 203.0.113.9',
    '"198.51.100.6"',
    '',
    ' ',
  ])('is the proxy itself where what it wrote can’t be read, never the next: "%s"', (entry) => {
    expect(clientAddressOf('127.0.0.1', `203.0.113.9, ${entry}`, isTrusted)).toBe('127.0.0.1');
    expect(clientAddressOf('127.0.0.1', `203.0.113.9, ${entry}, 10.1.2.3`, isTrusted)).toBe('10.1.2.3');
  });

  it('is the proxy itself when nothing was written', () => {
    expect(clientAddressOf('127.0.0.1', undefined, isTrusted)).toBe('127.0.0.1');
    expect(clientAddressOf('::ffff:127.0.0.1', undefined, isTrusted)).toBe('127.0.0.1');
  });
});

it('believes nobody else', () => {
  expect(clientAddressOf('198.51.100.6', '203.0.113.9', isTrusted)).toBe('198.51.100.6');
  expect(clientAddressOf('::ffff:198.51.100.6', '203.0.113.9', isTrusted)).toBe('198.51.100.6');
  expect(clientAddressOf('127.0.0.1', '203.0.113.9', listed(''))).toBe('127.0.0.1');
});

it.each(['nginx', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/x', '2001:db8::/129'])(
  'refuses a list of proxies with %s',
  (entry) => {
    expect(trustedProxies(`127.0.0.1, ${entry}`)).toBeNull();
  },
);
