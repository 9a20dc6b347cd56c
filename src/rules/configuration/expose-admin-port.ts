import type { ConfigurationRule } from '../../model/rule.ts';
import { adminPorts } from '../ports/exposed.ts';

export const rule: ConfigurationRule = {
  id: 'expose-admin-port',
  catalogue: 'expose-admin-port',
  on: 'configuration',
  summary: 'A port for remote administration or file sharing is exposed',
  severity: 'medium',
  confidence: 'high',
  controls: { cwe: [284], cisDocker: ['5.7', '5.9'], nist800190: ['4.1.2'], owasp: ['5a'], attack: ['T1133'] },
  help: `A container runs one service; people get in with \`docker exec\` or \`kubectl exec\`, which ask who they are. NIST SP 800-190 names SSH and other remote administration tools as what
should never be enabled in a container. \`EXPOSE\` opens nothing by itself, but \`docker run -P\` and platforms that read it do, and it tells what the image means to serve. An unencrypted engine
port (2375) is rated high.`,
  fix: 'Delete the port from `EXPOSE` and the server from the image.',
  examples: {
    bad: [
      { title: 'SSH beside the service', dockerfile: 'FROM debian:12\nEXPOSE 8080 22/tcp\n' },
      {
        title: 'A port by variable, and a range',
        dockerfile: 'FROM debian:12\nENV PORT=3389\nEXPOSE $PORT 135-140\n',
      },
      {
        title: 'The same, seen in an image',
        config: { ExposedPorts: { '445/tcp': {} } },
        layers: [{ files: { a: 'x' } }],
      },
    ],
    good: [{ title: 'The service alone', dockerfile: 'FROM debian:12\nEXPOSE 8080 2222 22/udp\n' }],
  },
  *check({ dockerfile, image }) {
    for (const { port, service, locations } of adminPorts(dockerfile, image)) {
      yield {
        message: `Port ${port} (${service}) is exposed`,
        key: `port ${port}`,
        locations,
        ...(port === 2375 ? { severity: 'high' as const } : {}),
      };
    }
  },
};
