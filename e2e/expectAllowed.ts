import { expect } from "vitest";
import type { Caller } from "./callers";
import { expectPrivate } from "./expectPrivate";
import type { RouteEntry } from "./matrix";

/** Who may is answered as the matrix says, and who may not is refused. */
export function expectAllowed(
  caller: Caller,
  { who, answers }: RouteEntry,
  answer: { status: number; headers: Headers },
): void {
  if (caller.may(who)) expect(answers, caller.name).toContain(answer.status);
  else expect(answer.status, caller.name).toBe(caller.kind === "nobody" || who === "person" ? 401 : 403);
  if (who !== "anybody") expectPrivate(answer);
}
