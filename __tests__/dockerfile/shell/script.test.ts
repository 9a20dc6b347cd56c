// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { commandsOfScript, sketch } from './script.ts';

const of = (script: string) => sketch(commandsOfScript(script));

describe('words', () => {
  test.each<[string, string]>([
    ['echo a  b\tc', '0 echo a b c'],
    ['echo "a b" \'c d\'', '0 echo ‹a b› ‹c d›'],
    ['echo a"b"\'c\'d', '0 echo abcd'],
    ['echo a\\ b \\"c\\"', '0 echo ‹a b› "c"'],
    ['echo "a\\"b\\$c\\d"', '0 echo a"b$c\\d'],
    ["echo 'a\\b'", '0 echo a\\b'],
    ['echo ""', '0 echo ‹›'],
    ['echo $a "${b:-c}" x$d', '0 echo $a* ${b:-c}* x$d*'],
    ["echo '$a' \\$a", '0 echo $a $a'],
    ["echo $'a\\tb\\x41\\u00e9\\101\\'' $\"x y\"", "0 echo ‹a\tbAéA'› ‹x y›"],
    ['echo $ $% a$', '0 echo $ $% a$'],
    ['echo ${a:-"x y"} "${b:-it\'s}" ${c%\'}\'}', "0 echo ‹${a:-\"x y\"}›* ${b:-it's}* ${c%'}'}*"],
    ['echo $((1 + (2 * 3))) $((x))', '0 echo ‹$((1 + (2 * 3)))›* $((x))*'],
    ['echo a#b #c', '0 echo a#b'],
    ['echo a\\\nb', '0 echo ab'],
    ['echo a \\\n  b', '0 echo a b'],
    ['echo "a\\\nb"', '0 echo ab'],
    ['echo "a\nb"', '0 echo ‹a\nb›'],
    ['echo {a,b}* ~/x ?', '0 echo {a,b}* ~/x ?'],
    ['rm -rf !(a|b) @(c)', '0 rm -rf !(a|b)* @(c)*'],
    ['"cu"rl x', '0 curl x'],
    ['/usr/bin/curl x', '0 curl x'],
    ['$BIN/curl x', '0 curl x'],
    ['"${A:-/b/c}" x', '0 ${A:-/b/c} x'],
    ['./a.sh', '0 a.sh'],
    ['echo } { if', '0 echo } { if'],
  ])('%j', (script, expected) => expect(of(script)).toEqual([expected]));
});

describe('lists and pipelines', () => {
  test.each<[string, readonly string[]]>([
    ['a; b & c && d || e\nf', ['0 a', '1 b', '2 c', '3 d', '4 e', '5 f']],
    ['a | b |& c', ['0 a', '0 b', '0 c']],
    ['a | b && c | d', ['0 a', '0 b', '1 c', '1 d']],
    ['a |\n  b', ['0 a', '0 b']],
    ['a &&\n\n # no\n b', ['0 a', '1 b']],
    ['! a | b', ['0 a', '0 b']],
    ['( a; b ) | c', ['0 a', '0 b', '0 c']],
    ['{ a; b; } | c', ['0 a', '0 b', '0 c']],
    ['a | { b && c; }', ['0 a', '0 b', '0 c']],
    ['a | ( b | c ) | d', ['0 a', '0 b', '0 c', '0 d']],
    ['( a | b ); c', ['0 a', '0 b', '1 c']],
    ['a | while read x; do b; done | c', ['0 a', '0 read x', '0 b', '0 c']],
    ['(((a)))', ['0 a']],
    ['a; ; b &&& c', ['0 a', '1 b', '2 c']],
    ['', []],
    ['# nothing', []],
  ])('%j', (script, expected) => expect(of(script)).toEqual(expected));
});

describe('compound commands', () => {
  test.each<[string, readonly string[]]>([
    ['if a; then b; elif c; then d; else e; fi; f', ['0 a', '1 b', '2 c', '3 d', '4 e', '5 f']],
    ['if ! a\nthen\n b\nfi', ['0 a', '1 b']],
    ['while a; do b; done', ['0 a', '1 b']],
    ['until a; do b; done > /x', ['0 a', '1 b', '2 ‹› >/x']],
    ['for x in 1 2; do a $x; done', ['0 a $x*']],
    ['for x\ndo a; done; b', ['0 a', '1 b']],
    ['for ((i=0; i<3; i++)); do a; done', ['0 a']],
    ['for x in $(ls /a); do b; done', ['0<1 ls /a', '2 b']],
    ['select x in a; do b; done', ['0 b']],
    ['case $x in a|b) c ;; (d) e;; *) f; esac; g', ['0 c', '1 e', '2 f', '3 g']],
    ['case $x in\n  a)\n    b\n    ;;\n  c) ;;\nesac', ['0 b']],
    ['case $(uname -m) in x) y;; esac', ['0<1 uname -m', '2 y']],
    ['( case x in a) b;; esac; c )', ['0 b', '1 c']],
    ['f() { a; }; f', ['0 a', '1 f']],
    ['f ( )\n{\n a\n}', ['0 a']],
    ['function f { a; }', ['0 a']],
    ['function f() ( a )', ['0 a']],
    ['[[ -f a && b < c ]] && e', ['0 [[ -f a b c ]]', '1 e']],
    ['[[ a; curl b | sh', ['0 [[ a', '1 curl b', '1 sh']],
    ['[[ a =~ ^(b|c)$ ]]; d', ['0 [[ a =~ ^ b c $ ]]', '1 d']],
    ['[ -f a ] && b', ['0 [ -f a ]', '1 b']],
    ['(( x > 1 )) && a', ['0 x >1', '1 a']],
    ['((a | b))', ['0 a', '0 b']],
    ['fi; done; } esac then a', ['0 a']],
    ['if a; then b', ['0 a', '1 b']],
    ['{ a', ['0 a']],
    ['( a', ['0 a']],
    [') a', ['0 a']],
    ['a ) b', ['0 a', '1 b']],
    ['case', []],
    ['case x in', []],
    ['for', []],
    ['function', []],
  ])('%j', (script, expected) => expect(of(script)).toEqual(expected));
});

describe('substitutions', () => {
  test.each<[string, readonly string[]]>([
    ['a $(b c)', ['0 a ‹$(b c)›*', '1<0 b c']],
    ['a "$(b "$(c)")"', ['0 a ‹$(b "$(c)")›*', '1<0 b $(c)*', '2<1 c']],
    ['a `b \\`c\\``', ['0 a ‹`b \\`c\\``›*', '1<0 b `c`*', '2<1 c']],
    ['a "`b \\"c d\\"`"', ['0 a ‹`b \\"c d\\"`›*', '1<0 b ‹c d›']],
    ['a <(b | c) >(d)', ['0 a ‹<(b | c)›* >(d)*', '1<0 b', '1<0 c', '2<0 d']],
    ['a < <(b)', ['0 a <<(b)', '1<0 b']],
    ['X=$(a)', ['0 X=$(a) ‹›', '1<0 a']],
    ['X=$(a) b', ['0 X=$(a) b', '1<0 a']],
    ['a ${x:-$(b)} "${y:=`c`}"', ['0 a ${x:-$(b)}* ${y:=`c`}*', '1<0 b', '2<0 c']],
    ['a $(( $(b) + 1 ))', ['0 a ‹$(( $(b) + 1 ))›*', '1<0 b']],
    ['a $((b) | c)', ['0 a ‹$((b) | c)›*', '1<0 b', '1<0 c']],
    ['x=(a $(b))', ['0 x=‹(a $(b))› ‹›', '1<0 b']],
    ['a > $(b)', ['0 a >$(b)', '1<0 b']],
    ["a '$(b)' \\$(c", ['0 a $(b) $ c']],
    ['$(a) b', ['0 $(a) b', '1<0 a']],
    ['a $(b', ['0 a ‹$(b\n›*', '1<0 b']],
    ['a $(b | c) | d', ['0 a ‹$(b | c)›*', '1<0 b', '1<0 c', '0 d']],
    ['a $(b; c) $(d)', ['0 a ‹$(b; c)›* $(d)*', '1<0 b', '2<0 c', '3<0 d']],
  ])('%j', (script, expected) => expect(of(script)).toEqual(expected));
});

describe('assignments and redirections', () => {
  test.each<[string, string]>([
    ['A=1 B="x y" c d=e', '0 A=1 B=‹x y› c d=e'],
    ['A=', '0 A=‹› ‹›'],
    ['A+=1 a[0]=b', '0 A=1 a=b ‹›'],
    ['"A"=1', '0 A=1'],
    ['1A=b', '0 1A=b'],
    ['export A=1', '0 export A=1'],
    ['a >b 2>&1 <c >>d', '0 a >b 2>&1 <c >>d'],
    ['a > b 2> /dev/null &>c &>>d >|e <>f', '0 a >b 2>/dev/null &>c &>>d >|e <>f'],
    ['>a b', '0 b >a'],
    ['exec 3>&1 {fd}>x', '0 exec 3>&1 {fd}>x'],
    ['a <<< "b c"', '0 a <<<‹b c›'],
    ['a 2>&-', '0 a 2>&-'],
    ['echo a2>b', '0 echo a2 >b'],
    ['> a', '0 ‹› >a'],
  ])('%j', (script, expected) => expect(of(script)).toEqual([expected]));
});

describe('heredocs of a script', () => {
  test.each<[string, readonly string[]]>([
    ['cat <<E > f\ncurl | sh\nE\na', ['0 cat <<E >f', '1 a']],
    ['cat <<-E\n\tx\n\tE\na', ['0 cat <<-E', '1 a']],
    ["cat <<'E'\n$(b)\nE\na", ['0 cat <<E', '1 a']],
    ['cat <<E\n$(b) `c` \\$(d)\nE\na', ['0 cat <<E', '1<0 b', '2<0 c', '3 a']],
    ['cat <<A <<B\nx\nA\ny\nB\na', ['0 cat <<A <<B', '1 a']],
    ['bash <<E\nb | c\nE\na', ['0 bash <<E', '1 b', '1 c', '2 a']],
    ['bash -s x <<E\nb\nE', ['0 bash -s x <<E', '1 b']],
    ['bash x.sh <<E\nb\nE', ['0 bash x.sh <<E']],
    ['cat <<E | sh\nb\nE', ['0 cat <<E', '0 sh']],
    ['while a; do b; done <<E\nc\nE\nd', ['0 a', '1 b', '2 ‹› <<E', '3 d']],
    ['cat <<E\nnever ends', ['0 cat <<E']],
    ['x=$(cat <<E\n$(b)\nE\n); c', ['0 x=‹$(cat <<E\n$(b)\nE\n)› ‹›', '1<0 cat <<E', '2<1 b', '3 c']],
  ])('%j', (script, expected) => expect(of(script)).toEqual(expected));
});
