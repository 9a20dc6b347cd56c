/** Blocks: what it fetches is run unseen, its base floats, and it stays root. */
export const RISKY = `FROM debian:latest
RUN apt-get update && apt-get install -y curl
RUN curl -fsSL https://downloads.invalid/install.sh | sh
EXPOSE 22
CMD ["/usr/local/bin/shop"]
`;

/** Nothing in it blocks. */
export const CLEAN = `FROM debian:12.8@sha256:${'0123456789abcdef'.repeat(4)}
USER 10001
CMD ["/usr/local/bin/shop"]
`;
