import type { z } from "zod";
import { Fault } from "@/lib/contract/fault";

/** A 422 that lists what zod refused, each with its JSON pointer (RFC 6901). */
export function zodFault(error: z.ZodError): Fault {
  const errors = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: "is not known here" }))
      : [{ pointer: pointer(issue.path), detail: issue.message }],
  );
  const first = errors[0];
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return new Fault("invalid", `${first?.pointer || "The input"}: ${first?.detail}${more}.`, {
    errors: errors.slice(0, 100),
  });
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
