// Where things lie in the one memory that inflating, searching and JavaScript share. AssemblyScript (https://www.assemblyscript.org), not
// TypeScript: compiled by `npm run generate`. Fixed at build time, so that nothing in an archive can make it grow.

/** Static data of the compiler's own end below this address. */
export const STATIC_END: usize = 0x1_0000;

/** Compressed bytes on their way in. */
export const INPUT: usize = STATIC_END;
export const INPUT_SIZE: usize = 0x4_0000;

/** Literals to look for and the tables made from them. */
export const TABLES: usize = INPUT + INPUT_SIZE;
export const TABLES_SIZE: usize = 0x2_0000;

/** At the end of that region, where no table reaches: key and unfinished block of the content hash. */
export const HASH_KEY: usize = TABLES + 0x1_8000;
export const HASH_KEY_SIZE: usize = 0x800;
export const HASH_PARTIAL: usize = HASH_KEY + HASH_KEY_SIZE;

/** Where literals were found: pairs of u32, position in the chunk and number of the literal. */
export const HITS: usize = TABLES + TABLES_SIZE;
export const HITS_SIZE: usize = 0x1_0000;

/** Tables of the inflater. */
export const CODES: usize = HITS + HITS_SIZE;
export const CODES_SIZE: usize = 0x1_0000;

/** The bytes before the chunk: deflate's window (RFC 1951 §2), and what a literal that straddles two chunks begins with. */
export const WINDOW: usize = CODES + CODES_SIZE;
export const WINDOW_SIZE: usize = 0x8000;

/**
 * The chunk: plain bytes of a layer's tar. Behind it is room for what the inflater writes past its end, which is how the next chunk starts;
 * nobody else may write there.
 */
export const CHUNK: usize = WINDOW + WINDOW_SIZE;
export const CHUNK_SIZE: usize = 0x4_0000;
export const CHUNK_SLACK: usize = 0x1000;
