import { readFile } from "node:fs/promises";
import { Fault } from "@/lib/contract/fault";

/**
 * The mapping in a file of JSON.
 * @throws Fault `not-found`; `invalid` for what is no JSON
 */
export async function mappingIn(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Fault("not-found", `There is no mapping ${file}.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault("invalid", `${file} is not JSON: ${(error as Error).message}`);
  }
}
