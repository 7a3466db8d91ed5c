/**
 * The list of objects that a JSON value is about: itself, or the longest one in it.
 *
 * @returns the keys that lead to it, joined by dots, or null when there is none
 */
export function jsonList(value: unknown): { path: string; items: object[] } | null {
  let best: { path: string; items: object[] } | null = null;
  const look = (at: unknown, path: string, depth: number) => {
    if (Array.isArray(at)) {
      const items = at.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item));
      if (
        items.length > 0 &&
        (best === null ||
          items.length > best.items.length ||
          (items.length === best.items.length && path.length < best.path.length))
      )
        best = { path, items };
    } else if (typeof at === "object" && at !== null && depth < DEPTH)
      for (const [key, inner] of Object.entries(at))
        look(inner, path === "" ? key : `${path}.${key}`, depth + 1);
  };
  look(value, "", 0);
  return best;
}

const DEPTH = 4;
