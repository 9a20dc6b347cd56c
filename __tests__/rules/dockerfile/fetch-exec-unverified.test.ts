import { describe, expect, test } from '@jest/globals';
import { examineText, linesOf } from '../examine.ts';

const ID = 'fetch-exec-unverified';
const URL = 'https://get.example.com/install.sh';

describe('run unchecked', () => {
  test.each([
    `RUN curl -fsSL ${URL} | sh`,
    `RUN curl -fsSL ${URL} | sudo -E bash -`,
    'RUN curl -sSL get.example.com | sh',
    'RUN wget -qO- get.example.com | bash',
    'RUN curl -sSL https://get.example.com/example/x/5b142a1/i.sh | sh',
    'RUN curl -sSL installer.example.com:8080 | sh',
    `RUN curl -fsSL ${URL} | bash -s -- --yes`,
    `RUN wget -qO- ${URL} | sh -x`,
    `RUN wget -O - ${URL} | /bin/bash`,
    `RUN curl ${URL} | tee /tmp/log | sh`,
    `RUN curl ${URL} | gunzip | sh`,
    `RUN curl -sSL https://install.example.org | python3 -`,
    `RUN curl -L https://cpanmin.example.org | perl - App::cpanminus`,
    `RUN bash <(curl -fsSL ${URL})`,
    `RUN sh -c "$(curl -fsSL ${URL})"`,
    `RUN sh -c "$(wget -qO- ${URL})" -- -y`,
    `RUN eval "$(curl -fsSL ${URL})"`,
    `RUN bash -c "curl -fsSL ${URL} | sh"`,
    `RUN source <(curl -s ${URL})`,
    `RUN curl -fsSLo /tmp/i.sh ${URL} && sh /tmp/i.sh`,
    `RUN curl -fsSLO ${URL} && chmod +x install.sh && ./install.sh`,
    `RUN wget ${URL} && bash install.sh && rm install.sh`,
    `RUN curl ${URL} > /tmp/i.sh; . /tmp/i.sh`,
    'RUN wget https://example.com/get-pip.py && python3 get-pip.py',
    `CMD curl -fsSL ${URL} | sh`,
    `HEALTHCHECK CMD curl -fsSL ${URL} | sh`,
    `ONBUILD RUN curl -fsSL ${URL} | sh`,
    `RUN <<EOF\nset -e\ncurl -fsSL ${URL} | sh\nEOF`,
    `SHELL ["powershell", "-Command"]\nRUN iex ((New-Object System.Net.WebClient).DownloadString('https://example.com/install.ps1'))`,
  ])('%s', async (line) => {
    const findings = await examineText(ID, `FROM debian:12\n${line}\n`);
    expect(findings).toMatchObject([{ severity: 'high' }]);
    expect(findings[0]?.message).toMatch(/example\.(?:com|org)/);
  });

  test.each([
    ['fetched in one instruction, run in a later one', `RUN curl -o /tmp/i.sh ${URL}\nRUN sh /tmp/i.sh\n`, 3],
    ['added, then run', `ADD ${URL} /opt/\nRUN /opt/install.sh\n`, 3],
    [
      'added, then the entrypoint',
      'ADD https://example.com/tini /tini\nRUN chmod +x /tini\nENTRYPOINT ["/tini", "--"]\n',
      4,
    ],
    ['run in a child stage', `RUN curl -o /tmp/i.sh ${URL}\nFROM a\nRUN sh /tmp/i.sh\n`, 4],
  ])('%s', async (_, lines, line) => {
    const findings = await examineText(ID, `FROM debian:12 AS a\n${lines}`);
    expect(findings).toMatchObject([{ severity: 'high', confidence: 'medium' }]);
    expect(linesOf(findings)).toEqual([line]);
  });
});

describe('checked, or not run', () => {
  test.each([
    ['checksum', `RUN curl -o i.sh ${URL} && echo "abc  i.sh" | sha256sum -c - && sh i.sh`],
    ['checksum in a test', `RUN curl -o i.sh ${URL} && [ "$(sha256sum i.sh | cut -d' ' -f1)" = "$SUM" ] && sh i.sh`],
    ['signature', `RUN wget ${URL} && gpg --verify install.sh.asc install.sh && sh install.sh`],
    ['checksum of ADD', `ADD --checksum=sha256:${'ab'.repeat(32)} ${URL} /i.sh\nRUN sh /i.sh`],
    ['unpacked', 'RUN curl -fsSL https://example.com/a.tgz | tar xz -C /opt'],
    ['a key', 'RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/x.gpg'],
    [
      'read by a program of its own',
      'RUN curl -s https://api.example.com/v | python3 -c "import sys; print(sys.stdin.read())"',
    ],
    ['read by a script', 'RUN curl -s https://api.example.com/v | python3 parse.py'],
    ['filtered', "RUN curl -s https://api.example.com/v | perl -ne 'print if /x/' | sh -c 'cat'"],
    ['a version in a variable', 'RUN V=$(curl -s https://api.example.com/v) && sh build.sh "$V"'],
    ['an argument of a script', 'RUN sh build.sh "$(curl -s https://api.example.com/v)"'],
    ['the container itself', 'HEALTHCHECK CMD curl -fs http://localhost/health | sh'],
    ['or', `RUN curl -f ${URL} || sh fallback.sh`],
    ['the version of curl', 'RUN curl --version | sh'],
    ['the container itself, without a scheme', 'RUN curl -s localhost:8080/i | sh'],
    [
      'pinned by a commit',
      `RUN curl -sSL https://raw.githubusercontent.com/example/x/${'5b142a1e44'.repeat(4)}/i.sh | sh`,
    ],
    ['prose', `RUN echo "curl ${URL} | sh"`],
    ['another file', `RUN curl -o a.sh ${URL} && sh b.sh`],
    ['another stage', `RUN curl -o a.sh ${URL}\nFROM debian:12\nRUN sh a.sh`],
    ['a local script into a shell', 'RUN cat install.sh | sh'],
  ])('%s', async (_, lines) => {
    expect(await examineText(ID, `FROM debian:12\n${lines}\n`)).toEqual([]);
  });
});

test('in a stage that is thrown away it is one level lower', async () => {
  expect(await examineText(ID, `FROM debian:12 AS a\nRUN curl ${URL} | sh\nFROM debian:12\n`)).toMatchObject([
    { severity: 'medium' },
  ]);
});

test('what a message names is the host alone', async () => {
  const [finding] = await examineText(
    ID,
    `FROM debian:12\nRUN curl "https://me:${['pa55', 'w0rd9x'].join('')}@get.example.com/i.sh?token=1" | sh\n`,
  );
  expect(finding?.message).toBe(
    'What is downloaded from get.example.com goes straight into `sh` without a checksum or signature check',
  );
});
