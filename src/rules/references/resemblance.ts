import { editDistance } from '../../model/edit-distance.ts';
import { OFFICIAL } from './official.ts';

/** Names that people give to images of their own and that happen to lie near an official one. */
const OWN_NAMES = new Set([
  'base',
  'create',
  'build',
  'builder',
  'app',
  'test',
  'tests',
  'dev',
  'prod',
  'run',
  'core',
  'api',
  'web',
  'www',
  'site',
  'server',
  'client',
  'worker',
  'common',
  'tools',
  'nodes',
  'notes',
  'rest',
  'gold',
  'local',
  'source',
  'final',
  'runtime',
  'release',
  'ci',
]);
const SUFFIX = /(?:[-_.]?(?:linux|os|official|docker|image|js|lang|db|sql)|[-_.]?\d[\d.]*)$/;

/** The official image that a name outside any namespace may be meant to be; undefined when it is official itself or like none. */
export function officialLike(name: string): string | undefined {
  if (OFFICIAL.has(name) || OWN_NAMES.has(name) || name.length < 4) return undefined;
  const bare = name.replace(SUFFIX, '');
  const spellings = new Set([name, name.replace(/[-_.]/g, ''), bare, folded(name), folded(bare)]);
  for (const spelling of spellings) if (OFFICIAL.has(spelling)) return spelling;
  // An added number or suffix and a slip in one name is taken for a name of its own.
  return nearest(name);
}

/** Signs that look alike written as the letters that they stand for. */
export function folded(name: string): string {
  return name
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

function nearest(name: string): string | undefined {
  const allowed = name.length <= 5 ? 1 : 2;
  let best: { readonly official: string; readonly distance: number } | undefined;
  for (const official of OFFICIAL) {
    // Short names are near to everything.
    if (official.length < 4 || Math.abs(official.length - name.length) > allowed) continue;
    const distance = editDistance(name, official);
    // Two slips in a name whose first letter differs as well make another word.
    if (distance > allowed || (distance > 1 && official.charAt(0) !== name.charAt(0))) continue;
    if (!best || distance < best.distance) best = { official, distance };
  }
  return best?.official;
}
