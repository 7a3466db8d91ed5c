import { z } from "zod";
import { Fault } from "@/lib/contract/fault";

/**
 * The id of a person, in the form that ids have.
 * @throws Fault `not-found`
 */
export function knownMember(id: string): string {
  const parsed = z.uuid().safeParse(id);
  if (parsed.success) return parsed.data.toLowerCase();
  throw new Fault("not-found", "There is no such member of this organisation.");
}
