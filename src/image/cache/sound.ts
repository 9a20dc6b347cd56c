import { KIND_MASK, Kind, type LayerSurvey, type Texts } from '../survey/layer-survey.ts';

/**
 * Whether the columns of a survey fit one another, so that whoever reads them needs no checks: a cache folder may be filled by anybody who can
 * write to it. That they say what the layer holds is not, and cannot be, found out here.
 */
export function isSound(survey: LayerSurvey): boolean {
  const { count, kinds, folders, names, targets, capabilities, linked, capable, captured, excerpts } = survey;
  const columns = [kinds, survey.hashes, survey.modes, survey.uids, survey.gids, survey.sizes, survey.parents];
  return (
    columns.every(({ length }) => length === count) &&
    (survey.contents.length === 0 || survey.contents.length === 2 * count) &&
    areTexts(names, count) &&
    areTexts(folders, folders.ends.length) &&
    areTexts(targets, linked.length) &&
    areTexts(capabilities, capable.length) &&
    arePlaces(linked, count) &&
    arePlaces(capable, count) &&
    kinds.every((kind) => (kind & KIND_MASK) <= Kind.passedOver) &&
    survey.sizes.every((size) => Number.isSafeInteger(size) && size >= 0) &&
    survey.parents.every((parent, entry) => parent < folders.ends.length || isPassedOver(kinds[entry])) &&
    [...captured, ...excerpts].every(({ entry }) => Number.isInteger(entry) && entry >= 0 && entry < count) &&
    excerpts.every(({ offset }) => Number.isSafeInteger(offset) && offset >= 0)
  );
}

function areTexts({ bytes, ends }: Texts, count: number): boolean {
  let last = 0;
  for (const end of ends) {
    if (end < last) return false;
    last = end;
  }
  return ends.length === count && last === bytes.length;
}

function arePlaces(places: Uint32Array, count: number): boolean {
  let last = -1;
  for (const place of places) {
    if (place <= last || place >= count) return false;
    last = place;
  }
  return true;
}

function isPassedOver(kind: number | undefined): boolean {
  return ((kind ?? 0) & KIND_MASK) === Kind.passedOver;
}
