import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Tells the pattern that an address is answered by, such as `/api/v1/processes/[key]`, from what the build wrote down of
 * its routes; `other` for what is none. There are as many as routes, whatever is asked for, and no secret is in one.
 * @param file routes-manifest.json of the build; where it cannot be read, all are `other`
 */
export function routePatterns(file = ".next/routes-manifest.json"): (path: string) => string {
  const { fixed, dynamic } = read(file);
  return (address) => {
    const [path = "/"] = address.split("?", 1);
    if (path.startsWith("/_next/")) return "/_next";
    const plain = path.length > 1 ? path.replace(/\/+$/, "") : path;
    if (fixed.has(plain)) return plain;
    return dynamic.find(({ regex }) => regex.test(path))?.page ?? "other";
  };
}

function read(file: string): { fixed: Set<string>; dynamic: { page: string; regex: RegExp }[] } {
  try {
    const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    return {
      fixed: new Set(staticRoutes.map(({ page }) => page)),
      dynamic: dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) })),
    };
  } catch {
    return { fixed: new Set(), dynamic: [] };
  }
}

const routes = z.array(z.object({ page: z.string(), regex: z.string() }));
const manifest = z.object({ staticRoutes: routes, dynamicRoutes: routes });
