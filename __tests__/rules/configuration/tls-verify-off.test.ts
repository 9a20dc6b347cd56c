import { describe, expect, test } from '@jest/globals';
import { examine, examineText, linesOf } from '../examine.ts';

const ID = 'tls-verify-off';
const URL = 'https://files.example.com/a.tgz';

describe('turned off', () => {
  test.each([
    `RUN curl -k ${URL}`,
    `RUN curl -fsSLk -o a ${URL}`,
    `RUN curl --insecure ${URL}`,
    `RUN apt-get update && curl -o a -k ${URL} | tar xz`,
    `RUN wget --no-check-certificate ${URL}`,
    `RUN sudo -E wget -q --no-check-certificate ${URL}`,
    `RUN bash -c "curl -k ${URL} -o a"`,
    'RUN git -c http.sslVerify=false clone https://git.example.com/x',
    'RUN git config --global http.sslVerify false',
    'RUN npm config set strict-ssl false',
    'RUN npm install --strict-ssl=false',
    'RUN yarn config set enableStrictSsl false',
    'RUN pip install --trusted-host pypi.example.com x',
    'RUN pip3 install --trusted-host=pypi.example.com x',
    'RUN python3 -m pip install --trusted-host pypi.example.com x',
    'RUN apt-get -o Acquire::https::Verify-Peer=false update',
    'RUN yum --setopt=sslverify=0 install -y x',
    'RUN echo "sslverify=false" >> /etc/yum.conf',
    'RUN conda config --set ssl_verify false',
    'RUN export GIT_SSL_NO_VERIFY=1 && git clone https://git.example.com/x',
    'RUN GIT_SSL_NO_VERIFY=true git clone https://git.example.com/x',
    'ENV NODE_TLS_REJECT_UNAUTHORIZED=0',
    'ENV PYTHONHTTPSVERIFY 0',
    'ARG GIT_SSL_NO_VERIFY=true',
    'ENV PIP_TRUSTED_HOST=pypi.example.com',
    'ENV NPM_CONFIG_STRICT_SSL=false',
    'CMD curl -k https://api.example.com',
    'ENV GIT_SSL_NO_VERIFY=0',
    'RUN GIT_SSL_NO_VERIFY=false git clone https://git.example.com/x',
    'RUN yum-config-manager --save --setopt=base.sslverify=0',
    'RUN dnf-config-manager --setopt=sslverify=False --save',
    'RUN dnf config-manager --save --setopt=\\*.sslverify=no',
    'RUN npm set strict-ssl false',
    'RUN npm install --no-strict-ssl x',
    'RUN pip config set global.trusted-host pypi.example.com',
    'RUN composer config -g -- disable-tls true',
    'RUN helm repo add x https://charts.example.com --insecure-skip-tls-verify',
    'RUN skopeo copy --src-tls-verify=false docker://a docker://b',
    'RUN aws s3 cp --no-verify-ssl s3://a/b .',
    'ENV GOINSECURE=git.example.com',
  ])('%s', async (line) => {
    const findings = await examineText(ID, `FROM debian:12\n${line}\n`);
    expect(findings).toMatchObject([{ severity: 'high' }]);
    expect(linesOf(findings)).toEqual([2]);
  });
});

describe('left on', () => {
  test.each([
    `RUN curl -o/tmp/k ${URL}`,
    `RUN curl -H "X-k: -k" ${URL}`,
    `RUN curl -o -k ${URL}`,
    `RUN curl --key k.pem ${URL}`,
    'RUN echo "never use curl -k"',
    'RUN echo "strict-ssl=false is bad"',
    'HEALTHCHECK CMD curl -kf https://localhost:8443/ || exit 1',
    'HEALTHCHECK CMD wget --no-check-certificate -q https://127.0.0.1/ -O /dev/null',
    'RUN npm config set strict-ssl true',
    'RUN git config --global http.sslVerify true',
    'ENV NODE_TLS_REJECT_UNAUTHORIZED=1',
    'ENV GIT_SSL_NO_VERIFY=',
    'ARG GIT_SSL_NO_VERIFY',
    'RUN unset GIT_SSL_NO_VERIFY',
    'RUN export PIP_TRUSTED_HOST',
    'RUN npm install strict-ssl false',
    'RUN yarn add strict-ssl false',
    'RUN npm config get strict-ssl || false',
    'RUN composer config -g disable-tls false',
    'RUN pip config set global.index-url https://pypi.example.com/simple',
    'RUN skopeo copy --src-tls-verify=true docker://a docker://b',
    'ENV PIP_TRUSTED_HOST=',
    'RUN tar -k -xf a.tar',
    'RUN grep -k curl x',
  ])('%s', async (line) => {
    expect(await examineText(ID, `FROM debian:12\n${line}\n`)).toEqual([]);
  });
});

describe('where it stands', () => {
  test('a stage that is thrown away is one level lower', async () => {
    expect(await examineText(ID, `FROM debian:12 AS a\nRUN curl -k ${URL}\nFROM debian:12\n`)).toMatchObject([
      { severity: 'medium' },
    ]);
  });
  test('variable of Dockerfile and image are one fact', async () => {
    const sample = {
      dockerfile: 'FROM node:22\nCOPY a /a\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n',
      layers: [{ createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
      config: { Env: ['NODE_TLS_REJECT_UNAUTHORIZED=0'] },
    };
    expect(linesOf(await examine(ID, sample))).toEqual([3]);
  });
  test('a variable that only the base sets is told', async () => {
    const sample = {
      dockerfile: 'FROM node:22\nCOPY a /a\n',
      layers: [{ createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
      config: { Env: ['NODE_TLS_REJECT_UNAUTHORIZED=0'] },
    };
    expect(await examine(ID, sample)).toHaveLength(1);
  });
});

describe('the fix is the line without the switch', () => {
  test.each([
    [`RUN curl -k ${URL}`, `RUN curl ${URL}`],
    [`RUN curl -fsSkL ${URL}`, `RUN curl -fsSL ${URL}`],
    [`RUN wget --no-check-certificate ${URL}`, `RUN wget ${URL}`],
    [`RUN a && \\\n    curl --insecure ${URL}`, `    curl ${URL}`],
  ])('%s', async (line, text) => {
    const [finding] = await examineText(ID, `FROM debian:12\n${line}\n`);
    expect(finding?.fix?.replacement?.text).toBe(text);
    const { startLine, endLine } = finding?.fix?.replacement?.region ?? {};
    expect(startLine).toBe(endLine);
  });
  test('none where words alone cannot say it', async () => {
    const [finding] = await examineText(ID, 'FROM debian:12\nRUN npm config set strict-ssl false\n');
    expect(finding?.fix).toBeUndefined();
  });
});
