/** A value made on first use and kept. */
export function lazy<T>(make: () => T): () => T {
  let state: { readonly value: T } | null = null;
  return () => {
    state ??= { value: make() };
    return state.value;
  };
}
