import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inTurn } from "@/lib/intake/inTurn";

const organisation = () => ({ org: randomUUID() });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Looks at files until they are told to end. */
function looks() {
  const begun: (() => void)[] = [];
  const look = () => new Promise<void>((end) => begun.push(end));
  const endAll = async () => {
    for (let end = begun.shift(); end; end = begun.shift()) {
      end();
      await settled();
    }
  };
  return { begun, look, endAll };
}

test("two of one organisation at once, another organisation beside them, the rest in turn", async () => {
  const [one, other] = [organisation(), organisation()];
  const { begun, look, endAll } = looks();
  const all = [one, one, one, other, other].map((ctx) => inTurn(ctx, look));
  await settled();
  expect(begun).toHaveLength(3);
  await endAll();
  await Promise.all(all);
});

test("who has ten waiting is told to wait; a look that fails makes room like any other", async () => {
  const one = organisation();
  const { look, endAll } = looks();
  const all = Array.from({ length: 12 }, () => inTurn(one, look));
  await expect(inTurn(one, look)).rejects.toMatchObject({ code: "too-many-requests" });
  await endAll();
  await Promise.all(all);
  await expect(inTurn(one, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await inTurn(one, async () => "next")).toBe("next");
});
