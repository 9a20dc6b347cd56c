// Makes the images that are measured, once: the same bytes on every machine, kept in bench/images/ (not committed).
//   node bench/images.mjs [NAME…]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configuration, dockerArchive, hasZstd, ociArchive, ociDirectory } from './generate/formats.mjs';
import { Layer } from './generate/layer.mjs';
import { recipes } from './generate/recipes.mjs';

const HERE = import.meta.dirname;
const FOLDER = join(HERE, 'images');

/** Changes with whatever makes the images, so that old ones are not taken for new. */
const key = readdirSync(join(HERE, 'generate'))
  .filter((name) => name.endsWith('.mjs'))
  .sort()
  .reduce((hash, name) => hash.update(readFileSync(join(HERE, 'generate', name))), createHash('sha256'))
  .digest('hex');

function makeLayers(folder, steps) {
  mkdirSync(join(folder, 'layers'), { recursive: true });
  return steps.map(({ instruction, make: fill, owner }, index) => {
    const layer = new Layer(join(folder, 'layers', `${String(index).padStart(2, '0')}.tar`), owner);
    fill(layer);
    return { instruction, ...layer.close() };
  });
}

/** The digest of the configuration stands for every byte of every layer; the right ones are committed. */
function verify(name, layers) {
  const file = join(HERE, 'generate/identities.json');
  const found = createHash('sha256').update(configuration(layers)).digest('hex');
  const expected = JSON.parse(readFileSync(file, 'utf8'))[name];
  if (found !== expected)
    throw new Error(
      `image ${name} has come out as ${found}, not ${expected}. If its recipe was changed, write the new digest to ${file}.`,
    );
}

async function make(name, folder) {
  const { steps, formats, on } = recipes[name];
  const below = on === undefined ? [] : (await image(on)).layers.slice(0, -1);
  const layers = [...below, ...makeLayers(folder, steps)];
  verify(name, layers);
  if (formats.includes('docker')) dockerArchive(join(folder, 'docker.tar'), name, layers);
  if (formats.includes('gzip')) await ociDirectory(join(folder, 'gzip'), layers, 'gzip');
  if (formats.includes('gzip.tar')) ociArchive(join(folder, 'gzip.tar'), join(folder, 'gzip'));
  if (formats.includes('zstd') && hasZstd) await ociDirectory(join(folder, 'zstd'), layers, 'zstd');
  if (!formats.includes('layers')) rmSync(join(folder, 'layers'), { recursive: true });
  return layers;
}

/** Paths are kept as they will be: the folder is made under another name first. */
const settled = (value, from, to) =>
  JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from).slice(1, -1), to));

/**
 * An image, made if it is not there: `{ name, folder, layers, entries, bytes }`; each layer has `path`, `size`, `entries`, `digest`, and for
 * each codec that it is compressed with `{ path, digest, size }`.
 */
export async function image(name) {
  const folder = join(FOLDER, name);
  const record = join(folder, 'image.json');
  if (!existsSync(record) || JSON.parse(readFileSync(record, 'utf8')).key !== key) {
    console.error(`making image ${name}`);
    const part = `${folder}.part`;
    for (const old of [part, folder]) rmSync(old, { recursive: true, force: true });
    const layers = settled(await make(name, part), part, folder);
    const total = (field) => layers.reduce((sum, layer) => sum + layer[field], 0);
    writeFileSync(
      join(part, 'image.json'),
      JSON.stringify({ key, name, folder, entries: total('entries'), bytes: total('size'), layers }, null, 2),
    );
    renameSync(part, folder);
  }
  return JSON.parse(readFileSync(record, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(recipes)) {
    const { layers, entries, bytes } = await image(name);
    const total = (codec) => layers.reduce((sum, layer) => sum + (layer[codec]?.size ?? 0), 0) / 1e6;
    const mb = [bytes / 1e6, total('gzip'), total('zstd')].map((size) => size.toFixed(0));
    console.log(
      `${name}: ${layers.length} layers, ${entries} entries, ${mb[0]} MB; gzip ${mb[1]} MB, zstd ${mb[2]} MB`,
    );
  }
