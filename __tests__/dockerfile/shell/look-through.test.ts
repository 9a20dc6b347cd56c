// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { commandsOfScript, sketch } from './script.ts';

const of = (script: string) => sketch(commandsOfScript(script));

describe('commands that run others are looked through', () => {
  test.each<[string, string]>([
    ['sudo curl x', '0 curl x'],
    ['sudo -E -u root -- curl x', '0 curl x'],
    ['sudo -uroot A=b curl x', '0 curl x'],
    ['sudo --user root curl x', '0 curl x'],
    ['sudo --user=root curl x', '0 curl x'],
    ['sudo -i', '0 sudo -i'],
    ['sudo', '0 sudo'],
    ['env A=b C=d curl x', '0 curl x'],
    ['env -i -u A B=c /usr/bin/curl x', '0 curl x'],
    ['env', '0 env'],
    ['exec curl x', '0 curl x'],
    ['exec -a name curl x', '0 curl x'],
    ['command curl x', '0 curl x'],
    ['command -v curl', '0 command -v curl'],
    ['builtin echo x', '0 echo x'],
    ['time -p curl x', '0 curl x'],
    ['nice -n 5 curl x', '0 curl x'],
    ['nice -10 curl x', '0 curl x'],
    ['nohup curl x', '0 curl x'],
    ['timeout 5 curl x', '0 curl x'],
    ['timeout -k 5 --signal KILL 30s curl x', '0 curl x'],
    ['stdbuf -oL curl x', '0 curl x'],
    ['chroot /mnt curl x', '0 curl x'],
    ['gosu user curl x', '0 curl x'],
    ['su-exec user curl x', '0 curl x'],
    ['tini -g -- curl x', '0 curl x'],
    ['dumb-init curl x', '0 curl x'],
    ['busybox wget x', '0 wget x'],
    ['xargs -0 -n 1 rm -f', '0 rm -f'],
    ['xargs -I{} curl {}', '0 curl {}'],
    ['xargs', '0 xargs'],
    ['sudo env A=b nice timeout 5 xargs -P4 curl x', '0 curl x'],
    ['"sudo" curl x', '0 curl x'],
    ['$SUDO curl x', '0 $SUDO curl x'],
    ['sudo $X y', '0 $X y'],
    ['A=b sudo curl x', '0 A=b curl x'],
  ])('%s', (script, expected) => expect(of(script)).toEqual([expected]));

  test('a tower of them has an end', () => {
    const [command] = commandsOfScript(`${'sudo '.repeat(1_000)}curl x`);
    expect(command?.name).toBe('sudo');
    expect(command?.words.at(-1)?.value).toBe('x');
  });

  test('the region is that of the whole command', () => {
    expect(commandsOfScript('sudo curl x | cat')[0]?.region).toEqual({
      startLine: 3,
      endLine: 3,
      startColumn: 1,
      endColumn: 11,
    });
  });
});

describe('scripts inside commands', () => {
  test.each<[string, readonly string[]]>([
    ['sh -c "a | b"', ['0 sh -c ‹a | b›', '1 a', '1 b']],
    ['bash -c \'a "b c"\'', ['0 bash -c ‹a "b c"›', '1 a ‹b c›']],
    ['bash -lc a', ['0 bash -lc a', '1 a']],
    ['bash -euxo pipefail -c a', ['0 bash -euxo pipefail -c a', '1 a']],
    ['bash -o pipefail -ec a b', ['0 bash -o pipefail -ec a b', '1 a']],
    ['bash --rcfile x -c a', ['0 bash --rcfile x -c a', '1 a']],
    ['bash -c -- a', ['0 bash -c -- a', '1 a']],
    ['bash -x a.sh -c b', ['0 bash -x a.sh -c b']],
    ['busybox sh -c a', ['0 sh -c a', '1 a']],
    ['sudo -u x bash -c "a && b"', ['0 bash -c ‹a && b›', '1 a', '2 b']],
    ['su - x -c "a b"', ['0 su - x -c ‹a b›', '1 a b']],
    ['runuser -u x --command "a b"', ['0 runuser -u x --command ‹a b›', '1 a b']],
    ['eval "a | b" c', ['0 eval ‹a | b› c', '1 a', '1 b c']],
    ['trap "a; b" EXIT', ['0 trap ‹a; b› EXIT', '1 a', '2 b']],
    ['trap - EXIT', ['0 trap - EXIT']],
    ['bash <<< "a b"', ['0 bash <<<‹a b›', '1 a b']],
    ['sh -c "sh -c \\"a b\\""', ['0 sh -c ‹sh -c "a b"›', '1 sh -c ‹a b›', '2 a b']],
    ['sh -c "a $(b)"', ['0 sh -c ‹a $(b)›*', '1<0 b', '2 a $(b)*']],
    ["sh -c 'a $(b)'", ['0 sh -c ‹a $(b)›', '1 a $(b)*', '2<1 b']],
    ['sh -c "a \\$(b)"', ['0 sh -c ‹a $(b)›', '1 a $(b)*', '2<1 b']],
    ['sh -c "$(a)"', ['0 sh -c $(a)*', '1<0 a']],
    ['sh -c "$x"', ['0 sh -c $x*', '1 $x']],
    ['sh -c "a" | b', ['0 sh -c a', '0 a', '0 b']],
    ['x=$(sh -c "a b")', ['0 x=‹$(sh -c "a b")› ‹›', '1<0 sh -c ‹a b›', '2<0 a b']],
    ['echo -c "a b"', ['0 echo -c ‹a b›']],
    [
      'find / -name x -exec chmod 777 {} + -exec a \\;',
      ['0 find / -name x -exec chmod 777 {} + -exec a ;', '1 chmod 777 {}', '2 a'],
    ],
    ["find . -exec sh -c 'b c' \\;", ['0 find . -exec sh -c ‹b c› ;', '1 sh -c ‹b c›', '2 b c']],
    ['find . -print', ['0 find . -print']],
  ])('%s', (script, expected) => expect(of(script)).toEqual(expected));
});
