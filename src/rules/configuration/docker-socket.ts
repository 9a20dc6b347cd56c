import type { ConfigurationRule } from '../../model/rule.ts';
import { daemonAccess } from '../daemon.ts';

export const rule: ConfigurationRule = {
  id: 'docker-socket',
  catalogue: 'docker-socket',
  on: 'configuration',
  summary: 'The image is made to reach the container engine',
  severity: 'high',
  confidence: 'high',
  controls: {
    cwe: [862, 269],
    cisDocker: ['5.32'],
    nist800190: ['4.4.3', '4.5.5'],
    owasp: ['1'],
    pciContainers: ['3.1.a'],
    attack: ['T1611', 'T1610'],
  },
  help: `Whoever reaches the engine's socket starts a privileged container and owns the host; mounting it read-only changes nothing, since a socket is not a file that is written. An image that
declares the socket as a volume, sets \`DOCKER_HOST\`, or starts \`dockerd\` on a network port is made to be run that way. The socket of containerd, CRI-O and Podman counts as well.`,
  fix: 'Take the volume or variable out; build images with a rootless builder, or put a filtering proxy between the container and the engine.',
  examples: {
    bad: [
      { title: 'The socket as a volume', dockerfile: 'FROM docker:28-cli\nVOLUME /var/run/docker.sock\n' },
      {
        title: 'An engine without a password',
        dockerfile: 'FROM docker:28-dind\nCMD ["dockerd", "-H", "tcp://0.0.0.0:2375"]\n',
      },
      {
        title: 'The same, seen in an image',
        config: { Env: ['DOCKER_HOST=tcp://docker:2375'] },
        layers: [{ files: { a: 'x' } }],
      },
    ],
    good: [
      { title: 'The client alone', dockerfile: 'FROM docker:28-cli\nVOLUME /data\nCMD ["docker", "version"]\n' },
      {
        title: 'An engine on its own socket',
        dockerfile: 'FROM docker:28-dind\nCMD ["dockerd", "--host=unix:///run/user/1000/docker.sock"]\n',
      },
    ],
  },
  *check({ dockerfile, image }) {
    for (const { message, key, locations } of daemonAccess(dockerfile, image)) yield { message, key, locations };
  },
};
