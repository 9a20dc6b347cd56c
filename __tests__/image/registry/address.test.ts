import { describe, expect, test } from '@jest/globals';
import { isLoopback, mayLeadTo } from '../../../src/image/registry/address.ts';

test.each([
  ['http://localhost:5000', true],
  ['http://127.0.0.1', true],
  ['http://127.1:5000', true],
  ['http://0x7f000001', true],
  ['http://[::1]:1', true],
  ['http://localhost.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://128.0.0.1', false],
  ['http://10.0.0.1', false],
])('%s is on this machine: %s', (url, expected) => {
  expect(isLoopback(new URL(url))).toBe(expected);
});

describe('where a registry may lead', () => {
  test.each([
    ['https://ghcr.io', 'https://cdn.example/x', true],
    ['https://ghcr.io', 'http://cdn.example/x', false],
    ['https://ghcr.io', 'http://ghcr.io/x', false],
    ['https://ghcr.io', 'http://169.254.169.254/latest', false],
    ['https://ghcr.io', 'http://localhost:80/', false],
    ['https://ghcr.io', 'https://127.0.0.1/', false],
    ['https://ghcr.io', 'https://user:pass@cdn.example/', false],
    ['https://ghcr.io', 'file:///etc/passwd', false],
    ['https://ghcr.io', 'data:text/plain,x', false],
    ['http://localhost:5000', 'http://127.0.0.1:5001/', true],
    ['http://localhost:5000', 'https://auth.example/', true],
    ['http://localhost:5000', 'http://auth.example/', false],
  ])('%s to %s: %s', (home, url, expected) => {
    expect(mayLeadTo(new URL(url), new URL(home))).toBe(expected);
  });
});
