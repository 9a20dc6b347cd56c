import { describe, expect, test } from '@jest/globals';
import { readInstance } from '../../../src/image/build/buildx.ts';

const features = (oci: boolean) => `Features:
 Cache export:                                               ${oci}
 Docker exporter:                                            ${oci}
 Multi-platform build:                                       ${oci}
 OCI exporter:                                               ${oci}
`;

function instance(driver: string, status: string, buildkit: string, rest = ''): string {
  return `Name:          it
Driver:        ${driver}
Last Activity: 2026-11-24 00:30:40 +0000 UTC

Nodes:
Name:             it0
Endpoint:         unix:///run/it.sock
Status:           ${status}
BuildKit version: ${buildkit}
Platforms:        linux/amd64, linux/386
${rest}`;
}

describe('what Buildx says of its builder', () => {
  test.each<[string, string, ReturnType<typeof readInstance>]>([
    [
      'an engine with its own image store',
      instance('docker', 'running', 'v0.8+unknown', features(false)),
      { driver: 'docker', running: true, exportsOci: false, attests: false },
    ],
    [
      'an engine with the image store of containerd',
      instance('docker', 'running', 'v0.23.2', features(true)),
      { driver: 'docker', running: true, exportsOci: true, attests: true },
    ],
    [
      'a BuildKit elsewhere, built by hand',
      instance('remote', 'running', 'v0.0.0+unknown', features(true)),
      { driver: 'remote', running: true, exportsOci: true, attests: true },
    ],
    [
      'a client that tells no features',
      instance('docker-container', 'running', 'v0.10.6'),
      { driver: 'docker-container', running: true, exportsOci: true, attests: false },
    ],
    [
      'an engine and a client that tells no features',
      instance('docker', 'running', 'v0.11.6'),
      { driver: 'docker', running: true, exportsOci: false, attests: true },
    ],
    [
      'one not started yet',
      'Name: cont\nDriver: docker-container\n\nNodes:\nName: cont0\nStatus: inactive\n',
      { driver: 'docker-container', running: false, exportsOci: true, attests: true },
    ],
    ['one in error', 'Name:   default\nDriver: docker\nError:  failed to connect to the docker API\n', undefined],
    ['one without a driver', 'Name:          default\nDriver:        \nError: x', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, text, expected) => {
    expect(readInstance(text)).toEqual(expected);
  });
});
