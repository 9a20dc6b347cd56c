import type { DockerfileRule } from '../../model/rule.ts';
import { runsOfDownloads } from '../shell/run-of-download.ts';
import { lineAt, oneLess } from '../walk.ts';

export const rule: DockerfileRule = {
  id: 'fetch-exec-unverified',
  catalogue: 'fetch-exec-unverified',
  on: 'dockerfile',
  summary: 'A download is run without checking what was downloaded',
  severity: 'high',
  confidence: 'high',
  controls: { cwe: [494], cisDocker: ['4.11'], nist800190: ['4.1.5'], owasp: ['9'], pciContainers: ['3.2.a', '3.3.a'] },
  help: `Whoever controls the server, its name or the way to it runs code in the build, as root. TLS tells who sent the script, not that it is the one that was reviewed.
Counted are a download piped into a shell or interpreter, \`bash <(curl …)\`, \`sh -c "$(curl …)"\`, and a file that is fetched and run later, also by \`CMD\` and \`ENTRYPOINT\`. A
checksum or signature check in between is the good pattern, and so is an address that names its content by a full commit. Packages of a package manager are not counted: they are signed.`,
  fix: 'Download to a file, compare it with a digest that stands in the Dockerfile (`echo "<sha256>  file" | sha256sum -c -`, or `ADD --checksum=sha256:…`), then run it.',
  examples: {
    bad: [
      {
        title: 'Straight into a shell',
        dockerfile: 'FROM debian:12\nRUN curl -fsSL https://get.example.com/install.sh | bash\n',
      },
      {
        title: 'Fetched in one line, run in a later one',
        dockerfile: 'FROM debian:12\nADD https://example.com/setup.sh /tmp/setup.sh\nRUN sh /tmp/setup.sh\n',
      },
    ],
    good: [
      {
        title: 'Compared with a digest before it runs',
        dockerfile:
          'FROM debian:12\nRUN curl -fsSLo /tmp/i.sh https://get.example.com/install.sh \\\n && echo "0f1e2d3c  /tmp/i.sh" | sha256sum -c - \\\n && sh /tmp/i.sh\n',
      },
      {
        title: 'Piped into something that does not run it',
        dockerfile:
          'FROM debian:12\nRUN curl -fsS https://example.com/a.json | python3 -c "import json,sys; json.load(sys.stdin)"\n',
      },
    ],
  },
  *check({ dockerfile }) {
    for (const { message, key, region, shipped, sure } of runsOfDownloads(dockerfile)) {
      yield {
        message,
        key,
        locations: [lineAt(dockerfile, region)],
        severity: shipped ? 'high' : oneLess('high'),
        confidence: sure ? 'high' : 'medium',
      };
    }
  },
};
