import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actions } from "@/lib/audit/actions";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|generated|audit\/actions/.test(file))
  .map((file) => readFileSync(`lib/${file}`, "utf8"))
  .filter((text) => text.includes("@/lib/audit/record") || text.includes("record("))
  .join("\n");

test.each(actions)("%s is written somewhere, and has words", (action) => {
  // entries by hand are called by their type
  const [of = "", done = ""] = action.split(".");
  const written =
    done === "entered" ? new RegExp(`"[\\w.]+": "${of}"`).test(sources) : sources.includes(`"${action}"`);
  expect(written).toBe(true);
  for (const { auditLog } of [en, zh]) {
    expect(auditLog.action).toHaveProperty(action.replace(".", "_"), expect.stringMatching(/./));
  }
});

test("there are no words for what is not in the list", () => {
  const known = actions.map((action) => action.replace(".", "_"));
  expect(Object.keys(en.auditLog.action).sort()).toEqual(known.sort());
});
