import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Every way into the application, as its folders say: `GET /api/v1/kpis` for each method of each route, the path
 * alone for each page, and the name of the file for whatever else Next would serve.
 */
export async function listed(): Promise<string[]> {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).sort();
  const found: string[] = [];
  for (const file of files) {
    const name = file.split("/").at(-1) ?? "";
    if (/^route\.[jt]sx?$/.test(name)) {
      const methods = methodsOf(join("app", file));
      found.push(...methods.map((method) => `${method} ${path(file)}`));
    } else if (/^page\.[jt]sx?$/.test(name)) {
      found.push(path(file));
    } else if (servedBesides.test(name)) {
      found.push(`app/${file}`);
    }
    if (/\.[jt]sx?$/.test(name) && /^\s*["']use server["']/m.test(readFileSync(join("app", file), "utf8"))) {
      found.push(`server action in app/${file}`);
    }
  }
  return found.sort();
}

/** The methods that a route exports. Its text is read: to import all of them takes a quarter of a minute. */
function methodsOf(file: string): string[] {
  const exported = readFileSync(file, "utf8").matchAll(/^export .*/gm);
  return [...exported].flatMap(([line]) => {
    if (/^export const (dynamic|runtime|maxDuration) =/.test(line)) return [];
    const [, one, several] =
      line.match(/^export (?:const|(?:async )?function) ([A-Z]+)\b|^export \{(.*)\};$/) ?? [];
    if (!one && !several) throw new Error(`${file} exports in a way that is not known here: ${line}`);
    return one ?? several?.match(/\b[A-Z]+\b/g) ?? [];
  });
}

/** What the production build serves: paths without their methods. */
export function built(): string[] {
  const manifest = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<
    string,
    string
  >;
  return Object.values(manifest)
    .filter((path) => !path.startsWith("/_"))
    .sort();
}

const servedBesides =
  /^(?:default|template|sitemap|robots|manifest|icon\d?|apple-icon\d?|favicon|opengraph-image\d?|twitter-image\d?)\.\w+$/;

/** `(public)/sign-in/page.tsx` is /sign-in */
function path(file: string): string {
  const folders = dirname(file)
    .split("/")
    .filter((folder) => folder !== "." && !/^\(.*\)$/.test(folder));
  return `/${folders.join("/")}`;
}
