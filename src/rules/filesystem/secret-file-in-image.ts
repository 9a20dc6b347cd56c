import type { FilesystemRule } from '../../model/rule.ts';
import { SECRET_FILES } from '../secrets/files.ts';
import { secretsInLayers } from '../secrets/in-layers.ts';
import { SOUGHT } from '../secrets/sought.ts';

/** Built up, so that no scanner takes this example for the real thing. */
const KEY = [
  '-----BEGIN OPENSSH PRIVATE',
  ' KEY-----\n',
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n',
  'QyNTUxOQAAACBexampleexampleexampleexampleexampleexa=\n',
  '-----END OPENSSH PRIVATE',
  ' KEY-----\n',
].join('');
const TOKEN = ['ghp', 'k7Qx2Vw9Zr4Tn8Bp1Lm6Hs3Jd5Fg0Ca7Ye2u'].join('_');

export const rule: FilesystemRule = {
  id: 'secret-file-in-image',
  catalogue: 'secret-file-in-image',
  on: 'filesystem',
  summary: 'A private key or a file with credentials is in the image',
  severity: 'critical',
  confidence: 'high',
  controls: {
    cwe: [538, 798],
    cisDocker: ['4.10'],
    nist800190: ['4.1.4'],
    owasp: ['12'],
    pciContainers: ['6.1.a', '12.4.a'],
    attack: ['T1552.001'],
  },
  help: `Whoever can pull the image can read every file in it. Files that are known to hold credentials are judged by their content: a private key without a
passphrase, a token in \`.npmrc\`, a password in \`.netrc\`, a login in \`.docker/config.json\`. In every other file, whatever its name, tokens of known issuers and private
keys are looked for. Public certificates, samples, documentation, and the test keys that packages bring along are left alone; what stands in an installed package,
in a program or in the base image is reported with lower confidence, and so is a key store, which cannot be looked into.`,
  fix: 'Keep the file out with `.dockerignore`, hand it to the one step that needs it with `RUN --mount=type=secret`, and replace the credential: it has been published.',
  reads: SECRET_FILES,
  seeks: SOUGHT,
  examples: {
    bad: [
      {
        title: 'An SSH key for private dependencies is copied into the image',
        dockerfile: 'FROM alpine:3.22\nCOPY id_ed25519 /root/.ssh/id_ed25519\n',
        layers: [
          { base: true, createdBy: 'ADD alpine-minirootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
          {
            createdBy: 'COPY id_ed25519 /root/.ssh/id_ed25519 # buildkit',
            files: { 'root/.ssh/id_ed25519': { content: KEY, mode: 0o600 } },
          },
        ],
      },
      {
        title: 'A token is written into the source',
        dockerfile: 'FROM node:22-alpine\nCOPY . /app\n',
        layers: [
          { base: true, createdBy: 'ADD alpine-minirootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
          { createdBy: 'COPY . /app # buildkit', files: { 'app/src/upload.js': `login('${TOKEN}');\n` } },
        ],
      },
    ],
    good: [
      {
        title: 'Only the public half is in the image',
        layers: [
          {
            files: {
              'root/.ssh/id_ed25519.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample builder',
              'root/.npmrc': '//registry.example/:_authToken=$NPM_TOKEN\n',
            },
          },
        ],
      },
    ],
  },
  *check({ image }) {
    for (const { kind, label, inside, entry, severity, confidence } of secretsInLayers(image)) {
      if (entry.hidden) continue;
      const layer = image.layers[entry.layer];
      const origin = layer?.origin === 'base' ? '; it comes with the base image' : '';
      yield {
        message: `\`${entry.path}\` ${inside ? 'holds' : 'is'} ${label} that anyone with the image can read${origin}`,
        locations: [{ kind: 'layer', index: entry.layer, diffId: layer?.diffId ?? '', path: entry.path }],
        key: `${kind} ${entry.path}`,
        severity,
        confidence,
      };
    }
  },
};
