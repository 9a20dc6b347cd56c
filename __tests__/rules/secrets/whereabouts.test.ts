import { expect, test } from '@jest/globals';
import { whereaboutsOf } from '../../../src/rules/secrets/whereabouts.ts';

test.each([
  ['own', 'app/src/index.js'],
  ['own', 'usr/src/app/server.py'],
  ['own', 'usr/share/nginx/html/main.js'],
  ['own', 'usr/local/bin/service'],
  ['own', 'opt/contest/latest.json'],
  ['own', 'etc/app.conf'],
  ['own', 'var/lib/app/data.db'],
  ['own-sample', 'app/test/keys.js'],
  ['own-sample', 'app/auth_test.go'],
  ['own-sample', 'app/auth.spec.ts'],
  ['own-sample', 'app/README.md'],
  ['own-sample', 'app/.env.example'],
  ['packaged', 'app/node_modules/x/index.js'],
  ['packaged', 'usr/lib/x86_64-linux-gnu/libssl.so.3'],
  ['packaged', 'lib/libc.so'],
  ['packaged', 'usr/bin/gitleaks'],
  ['packaged', 'root/.cargo/registry/src/x/lib.rs'],
  ['packaged', 'opt/conda/pkgs/x/y'],
  ['packaged', 'usr/local/go/src/net/http/server.go'],
  ['packaged-sample', 'usr/share/doc/openssl/README'],
  ['packaged-sample', 'usr/lib/python3/dist-packages/twisted/test/server.pem'],
  ['packaged-sample', 'app/vendor/bundle/gems/x/spec/key.rb'],
  ['packaged-sample', 'usr/local/go/src/crypto/tls/handshake_server.go'],
])('%s: %s', (whereabouts, path) => {
  expect(whereaboutsOf(path)).toBe(whereabouts);
});

test('a long path takes no longer than a short one by much', () => {
  expect(whereaboutsOf(`app/${'-test'.repeat(100_000)}`)).toBe('own');
  expect(whereaboutsOf(`${'usr/lib/'.repeat(50_000)}x`)).toBe('packaged');
});
