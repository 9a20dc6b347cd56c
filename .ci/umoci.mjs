// The checks of umoci.sh: `umoci.mjs WORK UMOCI`, with the engines running. Prints what passes and fails, and the counts alone on the last line.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLater as check, finish } from './checks.mjs';
import { capable, cases } from './umoci/cases.mjs';
import { stackOf } from './umoci/stacks.mjs';
import { tarOf, writeLayout } from './umoci/tar.mjs';
import { compileOurs, differences, OF_THE_ENGINE, readContainers, readDocker, readUmoci } from './umoci/trees.mjs';

const [work, umoci] = process.argv.slice(2);
const STACKS = 300;

function same(lines, who) {
  if (lines.length > 0) throw new Error([`the tree is not that of ${who}`, ...lines.slice(0, 20)].join('\n'));
}

const folder = join(work, 'truth');
mkdirSync(folder);
const ours = await compileOurs(folder);
let bundles = 0;
const bundle = () => join(folder, `bundle-${bundles++}`);

const OWN_FILES =
  'it takes away what the layer itself ships, or refuses that; the image-spec hides what lower layers have, in whatever order';
const DUPLICATES = 'it refuses layers that hold a path twice; containerd and umoci let the last one count';
const SPARSE = 'it refuses the type; the file is read as Go’s archive/tar reads it';
const OVERLAY =
  'its overlay2 unpacks a layer without those below it: links of lower layers are not followed but covered by folders. Builders name no path through a link';
/**
 * Where an engine makes another tree of a stack than ours does, or none, and why ours is as it is. `containers` is containers/storage with
 * plain folders (vfs), `docker` is Docker 20 with overlay2. Each difference must be there: so the table is checked, too.
 */
const DIFFERENT = {
  'a whiteout of nothing': {
    containers: 'it refuses a whiteout under a file; there is nothing that it could hide',
    docker: 'it makes a folder of the file that the whiteout stands under; there is nothing that it could hide',
  },
  'a whiteout after its own layer’s file': { containers: OWN_FILES, docker: OWN_FILES },
  'a whiteout after the folder that replaces another': { containers: OWN_FILES, docker: OWN_FILES },
  'a whiteout through a linked folder': { docker: OVERLAY },
  'an opaque folder, marked last': {
    containers: 'it deletes a folder that has no header of its own, with what the layer itself ships in it',
  },
  'an opaque folder through a link': {
    containers: 'it does not follow the link to the folder, as it does for every other entry',
    docker: OVERLAY,
  },
  'an opaque root': { docker: 'overlay2 cannot mark its root; the image-spec knows no exception' },
  'duplicates in one layer': { containers: DUPLICATES, docker: DUPLICATES },
  'a folder twice, the second header counts': { containers: DUPLICATES, docker: DUPLICATES },
  'a hard link whose first name is replaced': { containers: DUPLICATES, docker: DUPLICATES },
  'hard links across layers': { docker: 'it refuses them, as overlay2 unpacks a layer without those below it' },
  'linked folders: relative, absolute, above the root': { docker: OVERLAY },
  'a chain of linked folders': { docker: OVERLAY },
  'a linked folder that changes its target': { docker: OVERLAY },
  'a folder under a link that dangles': {
    containers: 'it refuses it; umoci makes the folder inside the root',
    docker: OVERLAY,
  },
  'sparse, old GNU': { umoci: SPARSE, containers: SPARSE, docker: SPARSE },
  'a global PAX header': { umoci: 'it refuses the type; the engines pass it over' },
};

const withOverlay =
  execFileSync('docker', ['info', '--format', '{{.Driver}}'], { encoding: 'utf8' }).trim() === 'overlay2';
if (!withOverlay) console.log('not tried: Docker does not use overlay2 here');
const OF_DOCKER = { capabilities: false, except: OF_THE_ENGINE };

for (const [index, [title, layers]] of cases.entries()) {
  const layout = join(folder, `case-${index}`);
  writeLayout(layout, layers.map(tarOf));
  const { entries } = await ours.read(`oci:${layout}`);
  const different = DIFFERENT[title] ?? {};
  const readers = {
    umoci: { read: () => readUmoci(umoci, layout, bundle()), options: {} },
    containers: { read: () => readContainers(layout, `case-${index}`), options: { capabilities: false } },
    ...(withOverlay && { docker: { read: () => readDocker(layout, `case-${index}`, bundle()), options: OF_DOCKER } }),
  };
  for (const [who, { read, options }] of Object.entries(readers)) {
    await check(`${title}: as ${who} has it${different[who] ? ', but for what is known' : ''}`, () => {
      if (!different[who]) return same(differences(entries, read(), options), who);
      let found;
      try {
        found = differences(entries, read(), options).length > 0;
      } catch {
        found = true;
      }
      if (!found) throw new Error(`no difference any more: ${different[who]}`);
    });
  }
  rmSync(layout, { recursive: true });
}

for (const [title, withSymlinks] of [
  ['whiteouts anywhere', false],
  ['symbolic links, whiteouts first', true],
]) {
  await check(`${STACKS} stacks made up, ${title}: as umoci has them`, async () => {
    let refused = 0;
    for (let seed = 1; seed <= STACKS; seed++) {
      const layers = stackOf(seed, withSymlinks);
      const layout = join(folder, 'stack');
      writeLayout(layout, layers.map(tarOf));
      const { entries } = await ours.read(`oci:${layout}`);
      let theirs;
      try {
        theirs = readUmoci(umoci, layout, join(folder, 'stack-bundle'));
      } catch {
        refused += 1;
      }
      for (const path of ['stack', 'stack-bundle']) rmSync(join(folder, path), { recursive: true, force: true });
      // What a folder without a header is given where a file was before, umoci takes from the file.
      const implied = ({ path, type, layer }) =>
        type === 'directory' &&
        layers[layer].findLast(({ name }) => name === path || name === `${path}/`)?.type !== 'directory';
      if (theirs) same(differences(entries, theirs, { implied }), `umoci, seed ${seed}: ${JSON.stringify(layers)}`);
    }
    console.log(`      ${refused} of them were refused by umoci`);
    if (refused > STACKS / 4) throw new Error(`umoci refused ${refused}: too few were compared`);
  });
}

// ---- images really built ----
const context = join(folder, 'context');
cpSync('.ci/umoci/context', context, { recursive: true });
mkdirSync(join(context, 'bin'));
cpSync('/bin/busybox', join(context, 'bin/busybox'), { dereference: true });
writeFileSync(join(context, 'capable.tar'), tarOf(capable));

const run = (program, args, environment = {}) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
const docker = (kit) => (archive) => {
  run('docker', ['build', '--quiet', '--network=host', '--tag=truth:1', context], { DOCKER_BUILDKIT: kit });
  run('docker', ['save', '--output', archive, 'truth:1']);
};
const containers =
  (program, ...more) =>
  (archive) => {
    run(program, ['build', '--network=host', '--isolation=chroot', ...more, '--tag=localhost/truth:1', context]);
    run('skopeo', ['copy', '--quiet', 'containers-storage:localhost/truth:1', `docker-archive:${archive}:truth:1`]);
    run(program, ['rmi', '--force', 'localhost/truth:1']);
  };

const builders = {
  'docker, classic': docker('0'),
  'docker, BuildKit': docker('1'),
  podman: containers('podman', '--layers'),
  buildah: containers('buildah'),
};
for (const [builder, build] of Object.entries(builders)) {
  const archive = join(folder, 'built.tar');
  const layout = join(folder, 'built');
  await check(`built by ${builder}: the archive and the layout have the tree of umoci and of the engines`, async () => {
    build(archive);
    run('skopeo', ['copy', '--quiet', `docker-archive:${archive}`, `oci:${layout}:1`]);
    const theirs = readUmoci(umoci, layout, bundle());
    if (!theirs.some(({ path }) => path === 'opt/done')) throw new Error('not all of it was built');
    const mounted = readContainers(layout, 'built');
    const exported = readDocker(layout, 'built', bundle());
    for (const reference of [`docker-archive:${archive}`, `oci:${layout}`]) {
      const { entries, notifications } = await ours.read(reference);
      same(differences(entries, theirs), `umoci, ${reference}`);
      same(differences(entries, mounted, { capabilities: false }), `containers, ${reference}`);
      same(differences(entries, exported, OF_DOCKER), `docker, ${reference}`);
      if (notifications.length > 0) throw new Error(JSON.stringify(notifications));
    }
  });
  for (const path of [archive, layout]) rmSync(path, { recursive: true, force: true });
}

await ours.close();
finish();
