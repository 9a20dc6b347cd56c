// A vocabulary: common words first, since the low places are drawn most, then invented ones. Secret scanners look for some of these
// words, so they must be as frequent here as in real code: a few in every ten kilobytes.
import { Random } from './random.mjs';

const COMMON =
  `the of to a in is and value name index for type that this key options length be not if or node path with from data error
file object string function an as on by it are will can result array has when which map list state config message callback default start
end context source target number item count parent child element event handler buffer stream read write parse format encode decode create
update remove delete insert find match replace split join filter reduce sort compare equal hash cache queue stack tree graph edge root
leaf width height offset position range line column char code byte size limit max min total sum average version package module import
export require resolve reject promise async await timeout interval delay retry connect close open send receive request response header
body status method url host port user group role session token password secret access auth login client server proxy router route schema
model query table record field entry label title description text content style color border margin padding layout render component
property attribute class instance prototype constructor extend override static private public protected abstract interface enum union
optional required nullable empty valid invalid unknown internal external local global shared global thread process worker task job batch
memory storage disk network socket signal channel lock mutex atomic compile build test assert expect mock fixture report coverage debug
trace warning fatal license copyright notice permission software provided warranty without liability distribution modification`
    .split(/\s+/)
    .filter((text) => text !== '');

const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr qu sc sh sp st th tr'.split(' ');
const NUCLEI = 'a e i o u ai ea ou er or an en in on al el ar'.split(' ');

function invented(random) {
  let made = '';
  for (let syllables = 1 + random.below(3); syllables >= 0; syllables -= 1)
    made += random.pick(ONSETS) + random.pick(NUCLEI);
  return made;
}

const chance = new Random(7);
export const VOCABULARY = [...COMMON, ...Array.from({ length: 6000 }, () => invented(chance))];

/** A word: now one that everybody uses, now any. */
export function word(random) {
  return VOCABULARY[random.skewed(random.below(5) < 3 ? COMMON.length : VOCABULARY.length)];
}

export function sentence(random, words = 4 + random.below(14)) {
  let text = word(random);
  for (let index = 1; index < words; index += 1) text += ` ${word(random)}`;
  return text;
}

/** `camelCase` of one to three words. */
export function identifier(random) {
  let name = word(random);
  for (let more = random.below(3); more > 0; more -= 1) {
    const next = word(random);
    name += next[0].toUpperCase() + next.slice(1);
  }
  return name;
}
