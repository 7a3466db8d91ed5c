import { expect, test } from "vitest";
import { sampleEvents } from "./sampleEvents";

test("in English no name is Chinese, none stands for two, and all else is as it is in Chinese", () => {
  const asked = { now: new Date("2026-11-20T13:00:00Z"), timezone: "Asia/Shanghai" };
  const chinese = [...sampleEvents({ ...asked, locale: "zh" })];
  const english = [...sampleEvents({ ...asked, locale: "en" })];
  expect(english.map(envelope)).toEqual(chinese.map(envelope));
  const names = new Map<string, string>();
  const faults = new Set<string>();
  for (const [at, event] of english.entries()) {
    const original = texts(chinese[at]?.data);
    for (const [field, text] of texts(event.data)) {
      const name = `${field}: ${text}`;
      const said = original.get(field) ?? "";
      if (/\p{Script=Han}/u.test(text)) faults.add(`not in English: ${text}`);
      if ((names.get(name) ?? said) !== said) faults.add(`${text} stands for ${said} and ${names.get(name)}`);
      names.set(name, said);
    }
  }
  expect([...faults]).toEqual([]);
});

function envelope({ data: _, ...rest }: { data: unknown }) {
  return rest;
}

/** Every text and number of an event by its field (`actor.id`). */
function texts(value: unknown, field = "", found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== "object" || value === null) return found.set(field, String(value));
  for (const [name, part] of Object.entries(value)) texts(part, field ? `${field}.${name}` : name, found);
  return found;
}
