import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCloudEvents } from "@/lib/events/readCloudEvents";
import { readEvent } from "@/lib/events/readEvent";

/** Documents that the SDKs of CloudEvents are tested with. */
const folder = "../shared/data/formats/cloudevents";
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
  : [];
const isBad = (name: string) => name.startsWith("fail_") || name.includes("invalid");
const bad = [
  ["fail_numeric_decimal.json", "/decimal"],
  ["fail_numeric_long.json", "/long"],
  ["json_data_with_ext_invalid.json", "/a_invalid_name"],
] as const;
const context = {
  now: new Date("2026-03-02T12:00:00Z"),
  currency: "CNY",
  timezone: "UTC",
  hasRate: () => false,
};

function refusalOf(name: string, mode: "structured" | "batched" = "structured") {
  const document = readFileSync(`${folder}/${name}`, "utf8");
  const read = readCloudEvents(Buffer.from(mode === "batched" ? `[${document}]` : document), mode);
  if ("unreadable" in read) return { at: "body", ...read.unreadable };
  const [item] = read.items;
  if (!item) return null;
  if ("refusal" in item) return { at: "attributes", ...item.refusal };
  const reading = readEvent(item.value, context);
  return "refusal" in reading ? { at: "event", ...reading.refusal } : null;
}

test.skipIf(names.length === 0)("there are good and bad documents", () => {
  expect(names.filter(isBad)).toEqual(bad.map(([name]) => name));
  expect(names.length).toBeGreaterThanOrEqual(19);
});

test.skipIf(names.length === 0).each(names.filter((name) => !isBad(name)))(
  "%s is a CloudEvent, of another system's type",
  (name) => {
    for (const mode of ["structured", "batched"] as const) {
      expect(refusalOf(name, mode)).toMatchObject({
        at: "event",
        pointer: "/type",
        detail: expect.stringContaining("case.opened"),
      });
    }
  },
);

test.skipIf(names.length === 0).each(bad)("%s is no CloudEvent: %s", (name, pointer) => {
  expect(refusalOf(name)).toMatchObject({ at: "attributes", code: "invalid", pointer, id: "1" });
});
