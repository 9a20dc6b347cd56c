/** The texts of `--help`. Plain data, so that asking for help loads nothing else. */

const outputOptions = (formats: string) => `Output
  --format FORMAT            text (default)${formats}
  -o, --output FILE          write the result to FILE instead of standard output
  --color WHEN               auto (default), always or never; NO_COLOR is honoured
  -q, --quiet                say nothing on standard error but errors
  --debug                    say more on standard error
  -h, --help                 this text`;

const EXIT_CODES = `Exit codes
  0  success or neutral      1  something blocks      2  an error that you can fix
  3  incomplete, with --fail-on-incomplete`;

export const HELP: Readonly<Record<string, string>> = {
  '': `container-risk-review: reviews container images and their Dockerfiles

Usage
  container-risk-review review [PATH…]     review Dockerfiles and images
  container-risk-review inventory [IMAGE]  list what is in an image, and which layer brought it
  container-risk-review rules              list the rules
  container-risk-review explain RULE       what a rule means, with examples and fix
  container-risk-review render FILE        print a saved JSON report in another format
  container-risk-review VERB --help        the options of a verb
  container-risk-review --version

Needs no Docker, no scanner, no network and no token; each adds to the review when it is there.`,

  review: `Usage: container-risk-review review [PATH…] [options]

PATH is a Dockerfile, an image archive, or a folder (default: this one). In a folder, Dockerfiles are discovered, an image.tar,
image.tar.gz or image/ (OCI layout) beside a Dockerfile is reviewed with it, and its container-risk-review.yml is the policy.

What to review
  -f, --dockerfile PATH      a Dockerfile, path or glob; may be repeated
  --image IMAGE              docker-archive:FILE, oci:DIR, oci-archive:FILE, dir:DIR, docker:REF, podman:REF, containerd:REF,
                             registry:REF, - (an archive on standard input), a path, or a name (asked of Docker, Podman,
                             containerd, then its registry);
                             DOCKERFILE=IMAGE with several Dockerfiles; may be repeated
  --build[=auto|true|false]  build the image first (default: false)
  --builder NAME             auto (default), buildx, docker, podman or buildah
  --context DIR  --target STAGE  --platform OS/ARCH  --build-args KEY=VALUE  --build-flags FLAG
                             as in docker build; the last two may be repeated
  --build-secrets id=NAME,env=VARIABLE  or  id=NAME,src=FILE
                             for RUN --mount=type=secret; may be repeated; its value is never printed
  --verify-layers            hold every layer to its diffID, which takes reading all of it
  --limits NAME=VALUE        other bounds on what an image may take; may be repeated
  --cache-dir DIR            keep what was found in each layer for the next run
  --scanners NAMES           auto (default: those on PATH), none, or trivy

What counts
  --config-file FILE         the policy (default: container-risk-review.yml, then .github/container-risk-review.yml)
  --fail-on-severity LEVEL   critical, high (default), medium, low, info or none
  --warn-only                a failure becomes neutral, exit 0
  --fail-on-incomplete       an incomplete review fails, exit 3
  --check-name NAME          the name in the marker of --format markdown

${outputOptions(', markdown, json or sarif')}

${EXIT_CODES}`,

  inventory: `Usage: container-risk-review inventory [IMAGE] [options]

Lists the packages of an image: name, version, type, and the layer that brought the visible version. IMAGE is as in review --image;
default: the image.tar, image.tar.gz or image/ (OCI layout) beside the Dockerfile of this folder. No rule and no scanner runs.

  -f, --dockerfile FILE      adds the line of the instruction that made the layer
  --platform OS/ARCH         which image of several
  --type TYPE                only packages of a type, as in package URLs: deb, apk; may be repeated
  --layer N                  only packages of a layer, 0 = the oldest; may be repeated
  --name GLOB                only packages of a name, * and ? stand for any characters; may be repeated
  --hidden                   also packages that a later layer upgraded or removed: shipped, but not visible

${outputOptions(' or json')}

Exit codes
  0  all could be read      2  an error that you can fix      3  something could not be read: standard error says what`,

  rules: `Usage: container-risk-review rules [options]

Lists every rule: id, severity, what it looks at, what it finds.

${outputOptions(', markdown or json')}`,

  explain: `Usage: container-risk-review explain RULE [options]

What the rule finds, why it matters, how to fix it, which controls it serves, and examples.

${outputOptions(', markdown or json')}`,

  render: `Usage: container-risk-review render FILE [options]

Prints a report that \`review --format json\` saved, in another format. FILE may be - for standard input.
The exit code is the one that the review had.

${outputOptions(', markdown, json or sarif')}`,
};
