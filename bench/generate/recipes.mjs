// The images, a step for each layer. What they make depends on nothing but this folder.
import { Contents } from './contents.mjs';
import { Debian } from './debian.mjs';
import { elf, jars, nodeModules, sitePackages } from './trees.mjs';

const MB = 1_000_000;
const step = (instruction, make, owner) => ({ instruction, make, owner });
const OWNER = { uid: 1000, gid: 1000 };

/** Joined here, so that no scanner of this repository takes it for one that lives. */
const secret = () =>
  Buffer.from(
    [
      'AWS_ACCESS_KEY_ID=',
      'AKIA',
      'Q3EGRIZ7YVN2KD5M',
      '\nAWS_SECRET_ACCESS_KEY=',
      'wJ7+bKq2nR9/',
      'Zt4LxP8sVc1DfGhYmE6uQa0iXo5T',
      '\n',
    ].join(''),
  );

function* a() {
  const debian = new Debian();
  yield step('ADD rootfs.tar.xz /', (layer) => debian.base(layer, { seed: 1, bytes: 145 * MB, entries: 4900 }));
  yield step('RUN apt-get install -y curl openssl perl python3', (layer) => {
    debian.install(layer, { seed: 2, bytes: 150 * MB, entries: 4200 });
    sitePackages(layer, 'usr/lib/python3/dist-packages', { seed: 3, entries: 1500 });
  });
  yield step('COPY .env /app/.env', (layer) => layer.file('app/.env', secret()));
  yield step('RUN rm /app/.env', (layer) => layer.whiteout('app/.env'));
}

function* b() {
  const debian = new Debian();
  yield step('ADD rootfs.tar.xz /', (layer) => debian.base(layer, { seed: 11, bytes: 95 * MB, entries: 5500 }));
  yield step('RUN apt-get install -y build-essential git', (layer) =>
    debian.install(layer, { seed: 12, bytes: 410 * MB, entries: 15_000 }),
  );
  yield step('RUN apt-get install -y default-jre ruby nodejs', (layer) => {
    debian.install(layer, { seed: 13, bytes: 360 * MB, entries: 8000 });
    jars(layer, 'usr/share/java', { seed: 14, count: 60, bytes: 600_000 });
  });
  yield step('RUN pip install numpy requests', (layer) =>
    sitePackages(layer, 'usr/local/lib/python3.11/site-packages', { seed: 15, entries: 8000 }),
  );
  yield step('COPY service/ /srv/', service);
  yield step('RUN npm ci', (layer) => nodeModules(layer, 'app', { seed: 17, entries: 97_000 }));
  yield step(
    'COPY --chown=1000:1000 packages/ /app/packages/',
    (layer) => {
      nodeModules(layer, 'app/packages/ui', { seed: 18, entries: 12_000 });
      service(layer);
    },
    OWNER,
  );
  yield step('RUN ./prune.sh', (layer) => {
    // Few, as real images have: for each, some peers stack all layers below once more, and their time would be a matter of this number.
    for (let index = 0; index < 8; index += 1) layer.opaque(`usr/share/locale/l${index}/LC_MESSAGES`);
    for (let index = 0; index < 24; index += 1) layer.whiteout(`usr/share/zoneinfo/Area${index % 12}/Place${index}`);
    nodeModules(layer, 'app/generated', { seed: 19, entries: 2500 });
  });
}

/** The top layer of the next push of a pull request; this one deletes nothing. */
function* next() {
  yield step('RUN ./prune.sh', (layer) => nodeModules(layer, 'app/generated', { seed: 20, entries: 3000 }));
}

function service(layer) {
  jars(layer, 'srv/jars', { seed: 16, count: 40, bytes: 700_000 });
  layer.file('srv/server', elf(new Contents(16), 30 * MB), { mode: 0o755 });
}

function* c() {
  const debian = new Debian();
  yield step('ADD rootfs.tar.xz /', (layer) => debian.base(layer, { seed: 31, bytes: 110 * MB, entries: 4500 }));
  yield step('RUN apt-get install -y python3 git', (layer) =>
    debian.install(layer, { seed: 32, bytes: 150 * MB, entries: 5200 }),
  );
  for (let round = 0; round < 6; round += 1) {
    const app = `srv/app${round}`;
    const tree = { seed: 40 + round, entries: 220 };
    yield step(`COPY app${round}/ /${app}/`, (layer) => {
      nodeModules(layer, app, tree);
      layer.file(`${app}/server`, elf(new Contents(round), 9 * MB));
    });
    yield step(`RUN chmod u+s /${app}/server`, (layer) =>
      layer.file(`${app}/server`, elf(new Contents(round), 9 * MB), { mode: 0o4755 }),
    );
    yield step(`RUN rm -rf /${app}/node_modules && mkdir /${app}/node_modules`, (layer) =>
      layer.opaque(`${app}/node_modules`),
    );
    yield step(`RUN cp -r /usr/src/${round} /opt/${round}`, (layer) =>
      sitePackages(layer, `opt/${round}`, { seed: 50 + (round % 2), entries: 500 }),
    );
  }
  yield step('RUN rm -rf /opt/0', (layer) => layer.whiteout('opt/0'));
  yield step('COPY settings.json /etc/app/', (layer) =>
    layer.file('etc/app/settings.json', Buffer.from('{"port":8080}\n')),
  );
}

/** The same number of files whatever the bytes: what memory must not depend on. */
const grown = (bytes) =>
  function* () {
    for (let part = 0; part < 4; part += 1)
      yield step(`RUN make part${part}`, (layer) => {
        const contents = new Contents(part);
        for (let index = 0; index < 3000; index += 1)
          layer.file(
            `opt/part${part}/${index % 64}/file-${index}.bin`,
            contents.take(index % 3 ? 'machineCode' : 'javascript', bytes / 12_000, `${index}\n`),
          );
      });
  };

const FORMATS = ['docker', 'gzip', 'zstd'];

/** `on` another image: with that one's layers below, but for its topmost. */
export const recipes = {
  a: { steps: [...a()], formats: FORMATS },
  b: { steps: [...b()], formats: [...FORMATS, 'gzip.tar', 'layers'] },
  c: { steps: [...c()], formats: FORMATS },
  next: { steps: [...next()], formats: ['docker', 'gzip'], on: 'b' },
  thin: { steps: [...grown(300 * MB)()], formats: ['docker'] },
  fat: { steps: [...grown(1500 * MB)()], formats: ['docker'] },
};
