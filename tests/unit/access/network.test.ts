import fc from 'fast-check';
import { networkOf, widerNetworkOf } from '@/lib/shared/network';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8:1::9', '2001:db8:1:0::/64'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  '',
  'unknown',
  '203.0.113',
  '203.0.113.256',
  '203.0.113.07',
  '1.2.3.4.',
  '2001:db8::1::2',
  '2001:db8',
  '::g',
])('what is no address (%p) is one client with all that is none', (address) => {
  expect([networkOf(address), widerNetworkOf(address)]).toEqual(['unknown', null]);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['203.0.113.7', null],
  ['::ffff:203.0.113.7', null],
])('the wider network of %s is %s', (address, network) => {
  expect(widerNetworkOf(address)).toBe(network);
});

const group = fc.integer({ min: 0, max: 0xffff });
const written = (groups: number[]) => groups.map((part) => part.toString(16)).join(':');

test('of two IPv6 addresses only the first 64 bits decide whether they are one client, the first 48 for the wider count', () => {
  const half = fc.array(group, { minLength: 4, maxLength: 4 });
  // Not the prefixes that stand for IPv4.
  const prefix = half.map(([, ...rest]) => [0x2001, ...rest]);
  fc.assert(
    fc.property(prefix, half, half, group, (network, one, other, fourth) => {
      const here = written([...network, ...one]);
      expect(networkOf(here)).toBe(networkOf(written([...network, ...other])));
      const beside = written([...network.slice(0, 3), fourth, ...other]);
      expect(networkOf(beside) === networkOf(here)).toBe(fourth === network[3]);
      expect(widerNetworkOf(beside)).toBe(widerNetworkOf(here));
    }),
  );
});

test('an IPv4 address is the same client in each of its spellings, and no other one is', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
      expect(networkOf(`::ffff:${one}`)).toBe(networkOf(one));
      expect(networkOf(one) === networkOf(other)).toBe(one === other);
    }),
  );
});
