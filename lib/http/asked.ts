import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { queryOf } from "@/lib/http/queryOf";

/** What a request may ask for by `?preview=true` or `?atomic=true`, as the API's description has it. */
export const asks = {
  preview: query("preview", "true: answers what would move of the past, and changes nothing"),
  atomic: query("atomic", "true: all or none (not for NDJSON)"),
};

/**
 * Whether a change is only to be looked at (`preview`), or all events of a request are to be stored or none (`atomic`).
 * What is not understood is refused: who misspells it must not save, nor have a part stored, by mistake.
 * @throws Fault `invalid`
 */
export function asked(request: Request, name: keyof typeof asks): boolean {
  const query: Partial<Record<typeof name, string>> = parse(asks[name], queryOf(request));
  return query[name] === "true";
}

function query<Name extends string>(name: Name, description: string) {
  const answer = z.enum(["true", "false"], "must be true or false").default("false").meta({ description });
  return z.strictObject({ [name]: answer } as Record<Name, typeof answer>);
}
