import { expect, test } from '@jest/globals';
import { networkOf } from './tries.ts';

test('an IPv4 address is itself, also when it comes wrapped in IPv6', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('IPv6 addresses of one /64 are one', () => {
  expect(networkOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:3::9'));
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});
