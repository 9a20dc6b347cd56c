import type { ConfigurationRule } from '../../model/rule.ts';
import { literalsInDockerfile } from '../secrets/in-dockerfile.ts';
import { literalsInImage } from '../secrets/in-image.ts';
import { ToldValues } from '../secrets/told-values.ts';

/** Built up, so that no scanner takes this example for the real thing. */
const PASSWORD = ['s3cr3t', 'Pa55x9'].join('');
const TOKEN = ['ghp', 'a1B2c3D4e5F6'.repeat(3)].join('_');

export const rule: ConfigurationRule = {
  id: 'secret-literal',
  catalogue: 'secret-literal',
  on: 'configuration',
  summary: 'A secret is written into an instruction or the image configuration',
  severity: 'critical',
  confidence: 'high',
  controls: {
    cwe: [798, 522],
    cisDocker: ['4.10'],
    nist800190: ['4.1.4'],
    owasp: ['12'],
    pciContainers: ['6.1.a', '12.4.a'],
    attack: ['T1552.001'],
  },
  help: `\`ENV\`, \`LABEL\` and the history of the image travel with it: \`docker inspect\` and \`docker history\` show them to whoever can pull. Build arguments end up in the history
of each \`RUN\` that sees them. The value decides, not the name alone: variables, paths, addresses without a password, fingerprints and fill-ins such as \`changeme\`
are left alone. A secret in a stage that is thrown away stays in build cache and provenance, and is rated one level lower.`,
  fix: 'Take the value out, hand it over with `RUN --mount=type=secret` at build time or from the orchestrator at run time, and replace the credential: it has been published.',
  examples: {
    bad: [
      { title: 'A token in the environment', dockerfile: `FROM alpine:3.22\nENV GITHUB_TOKEN=${TOKEN}\n` },
      {
        title: 'A password in an address on a command line',
        dockerfile: `FROM alpine:3.22\nRUN wget https://deploy:${PASSWORD}@files.example.org/app.tar.gz\n`,
      },
      {
        title: 'A build argument that the history keeps',
        config: {},
        layers: [{ createdBy: `RUN |1 NPM_TOKEN=${TOKEN} /bin/sh -c npm ci # buildkit`, files: { app: 'x' } }],
      },
    ],
    good: [
      {
        title: 'A secret mount',
        dockerfile:
          'FROM alpine:3.22\nARG NPM_TOKEN\nENV DB_PASSWORD_FILE=/run/secrets/db GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305\nRUN --mount=type=secret,id=npm NPM_TOKEN="$(cat /run/secrets/npm)" npm ci\n',
      },
    ],
  },
  *check({ dockerfile, image }) {
    const written = dockerfile ? literalsInDockerfile(dockerfile) : [];
    for (const { problem } of written) yield problem;
    const told = new ToldValues();
    for (const { value } of written) told.isNew(value);
    if (image) yield* literalsInImage(image, dockerfile, told);
  },
};
