/** What became of a call: its answer, or one sentence for log and summary that says why there is none. Never an exception. */
export type Outcome<T> = { readonly ok: T } | { readonly failed: string };
