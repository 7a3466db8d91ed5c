import { expect, test } from "vitest";
import { parseMapping } from "@/lib/imports/parseMapping";
import { actorColumn } from "./actorColumn";
import { knownActors } from "./knownActors";
import { withActors } from "./withActors";
import { withoutRows } from "./withoutRows";

const mapping = (actor: object) =>
  parseMapping({
    format: "csv",
    source: "desk",
    rules: [
      {
        type: "case.step",
        id: "{id}",
        time: { column: "at", format: "iso" },
        data: { process: "desk", case: "{id}", step: "answer", actor },
      },
    ],
  });

test("the actor's column is that of its kind, or of its id while nobody is known", () => {
  expect(actorColumn(mapping({ kind: "unknown", id: "{who}" }))).toBe("who");
  expect(actorColumn(mapping({ kind: { column: "resource" }, id: "{who}" }))).toBe("resource");
  expect(actorColumn(mapping({ kind: "agent", id: "{who}" }))).toBeNull();
  expect(actorColumn(mapping({ kind: "unknown", id: "{team}/{who}" }))).toBeNull();
});

test("what was said of an actor stands in the mapping, the others stay unknown", () => {
  const said = withActors(mapping({ kind: "unknown", id: "{who}" }), { 王芳: "human", 小助手: "agent" });
  expect(said.rules[0]?.data.actor).toEqual({
    kind: { column: "who", map: { "": "unknown", 王芳: "human", 小助手: "agent" }, else: "unknown" },
    id: "{who}",
  });
  expect(parseMapping(JSON.parse(JSON.stringify(said)))).toBeTruthy();
  expect(knownActors(said)).toEqual({ 王芳: "human", 小助手: "agent" });
});

test("a mapping's own word for the others is kept", () => {
  const before = mapping({ kind: { column: "who", map: { "112": "system" }, else: "human" } });
  expect(withActors(before, { Bot: "agent" }).rules[0]?.data.actor).toEqual({
    kind: { column: "who", map: { "112": "system", Bot: "agent" }, else: "human" },
  });
});

test("rows are left out by a value, and taken in again", () => {
  const some = withoutRows(mapping({ kind: "agent" }), "status", ["0", "2"]);
  expect(some.rules[0]?.when).toEqual({ status: ["!0", "!2"] });
  expect(withoutRows(some, "status", []).rules[0]).not.toHaveProperty("when");
});
