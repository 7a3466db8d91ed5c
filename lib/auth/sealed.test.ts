import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "@/lib/auth/sealed";

test("what is sealed opens again, for the same thing only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, about) => {
      const sealed = seal(text, about);
      expect(unseal(sealed, about)).toBe(text);
      expect(unseal(sealed, `${about}x`)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test("it shows nothing of the text, and is another each time", () => {
  const [one, other] = [seal("whsec_abc", "a"), seal("whsec_abc", "a")];
  expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
  expect(one).not.toBe(other);
  expect(Buffer.from(one.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("whsec_abc");
});

test("a changed byte, another key, another version and nonsense open nothing", () => {
  const sealed = seal("whsec_abc", "a");
  const [version, id, packed = ""] = sealed.split(".");
  const bytes = Buffer.from(packed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(`${version}.${id}.${changed.toString("base64url")}`, "a")).toBeNull();
  }
  for (const other of [
    "",
    "v1",
    `v1.00000000.${packed}`,
    `v2.${id}.${packed}`,
    `v1.${id}.AAAA`,
    `v1.${id}.`,
  ]) {
    expect(unseal(other, "a")).toBeNull();
  }
});
