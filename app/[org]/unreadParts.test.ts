import { expect, test } from "vitest";
import { z } from "zod";
import { unreadParts } from "./unreadParts";

const said = (schema: z.ZodType, given: Record<string, unknown>) => {
  const { error } = schema.safeParse(given);
  return error ? unreadParts(error, given) : null;
};

test("a part is named once, with what stands in the address", () => {
  const schema = z.object({ closedFrom: z.iso.date().min(11), level: z.string() });
  const given = { closedFrom: "2026-02-30", level: ["manual", "assisted"] };
  expect(said(schema, given)).toBe("closedFrom=2026-02-30; level=manual,assisted");
});

test("a rule of several parts speaks for itself", () => {
  const schema = z.object({ from: z.string(), to: z.string() }).refine(() => false, "from must be before to");
  expect(said(schema, { from: "b", to: "a" })).toBe("from must be before to");
});
