/**
 * Makes a function of a frozen value remember what it gave for it, for as long as somebody holds the value. This is the one
 * place where the core keeps anything between calls: since values never change, nobody can tell but by the clock. `rest`
 * must follow from the value (a bracket's own text, say); it is not looked at again.
 */
export function derived<K extends object, R extends readonly unknown[], V>(
  make: (key: K, ...rest: R) => V,
): (key: K, ...rest: R) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...rest) => {
    let found = known.get(key);
    if (!found) {
      found = { value: make(key, ...rest) };
      known.set(key, found);
    }
    return found.value;
  };
}
