/**
 * A process's or a case's key as one segment of an address. Keys are the senders' own and may be any text: those that
 * an address would read as something else (`.`, `..`, the pages beside them, such as `cases`) get a `~` in front.
 */
export function segment(key: string): string {
  return encodeURIComponent(reserved.test(key) ? `~${key}` : key);
}

/** The key that a segment stands for. */
export function keyOf(text: string): string {
  const key = decoded(text);
  return key.startsWith("~") && reserved.test(key.slice(1)) ? key.slice(1) : key;
}

const reserved = /^(\.|\.\.|cases|chain|mistakes|moved|new|next|work|~.*)$/s;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // an address that somebody typed
    return text;
  }
}
