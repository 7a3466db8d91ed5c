import { endpoints } from "@/lib/http/endpoints";
import { methods } from "@/lib/http/methods";

/** The methods that an address of the API takes; none where it is no address of it. */
export function methodsAt(path: string): string[] {
  const found = new Set<string>(
    patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method),
  );
  return found.size === 0
    ? []
    : methods.filter((each) => found.has(each) || (each === "HEAD" ? found.has("GET") : each === "OPTIONS"));
}

const patterns = endpoints.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}/?$`),
}));
