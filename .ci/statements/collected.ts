import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The texts that the processes of a run have sent, each once; those that a test alone has said are left out. */
export function collected(folder: string): string[] {
  const byProduct = new Set<string>();
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      // a process that was killed may have left half a line
      if (!line.endsWith("}")) continue;
      const { text, byTest } = JSON.parse(line) as { text: string; byTest: boolean };
      if (!byTest) byProduct.add(text);
    }
  }
  return [...byProduct].sort();
}
