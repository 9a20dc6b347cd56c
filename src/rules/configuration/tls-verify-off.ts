import type { ConfigurationRule } from '../../model/rule.ts';
import { commandsWithoutTls } from '../shell/tls-commands.ts';
import { isTlsSwitch, tlsSwitches } from '../shell/tls-variables.ts';
import { environmentOf, lineAt, oneLess } from '../walk.ts';

export const rule: ConfigurationRule = {
  id: 'tls-verify-off',
  catalogue: 'tls-verify-off',
  on: 'configuration',
  summary: 'Certificate checks are turned off',
  severity: 'high',
  confidence: 'high',
  controls: { cwe: [295], cisDocker: ['4.11'], nist800190: ['4.1.5'], pciContainers: ['3.3.a'] },
  help: `Without the certificate check, whoever sits on the way (a proxy, a wireless network, a poisoned name server) can answer in the place of the server: what is downloaded
runs in the build or ends up in the image. A variable such as \`NODE_TLS_REJECT_UNAUTHORIZED=0\` in \`ENV\` also takes it from everything that runs in the container. Addresses of
the container itself, as in health checks, are not counted.`,
  fix: 'Drop the switch; when a private authority signs the server, copy its certificate into the image and run `update-ca-certificates`, or name it with `--cacert`.',
  examples: {
    bad: [
      {
        title: 'A download that believes anyone',
        dockerfile: 'FROM debian:12\nRUN curl -fsSk -o /opt/tool.tgz https://files.example.com/tool.tgz\n',
      },
      {
        title: 'A variable that turns it off for good',
        dockerfile: 'FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n',
      },
      {
        title: 'The same, seen in an image',
        config: { Env: ['GIT_SSL_NO_VERIFY=true'] },
        layers: [{ files: { a: 'x' } }],
      },
    ],
    good: [
      {
        title: 'A health check of the container itself',
        dockerfile: 'FROM debian:12\nHEALTHCHECK CMD curl -fk https://localhost:8443/health\n',
      },
      {
        title: 'A file name that begins with k',
        dockerfile: 'FROM debian:12\nRUN curl -o/tmp/k https://files.example.com/tool.tgz\n',
      },
    ],
  },
  *check({ dockerfile, image }) {
    if (dockerfile) {
      for (const { what, key, region, shipped, fix } of [
        ...commandsWithoutTls(dockerfile),
        ...tlsSwitches(dockerfile),
      ]) {
        yield {
          message: `${what} turns certificate checks off`,
          key,
          locations: [lineAt(dockerfile, region)],
          severity: shipped ? 'high' : oneLess('high'),
          ...(fix ? { fix } : {}),
        };
      }
    }
    const written = dockerfile ? environmentOf(dockerfile) : new Map();
    for (const [index, entry] of (image?.configuration.config.Env ?? []).entries()) {
      const [name = '', ...value] = entry.split('=');
      if (written.has(name) || !isTlsSwitch(name, value.join('='))) continue;
      yield {
        message: `\`${name}\` in the environment of the image turns certificate checks off`,
        key: `variable ${name}`,
        locations: [{ kind: 'configuration', pointer: `/config/Env/${index}` }],
      };
    }
  },
};
