import { expect, test } from "vitest";
import { withActors } from "@/lib/imports/actors/withActors";
import { parseMapping } from "@/lib/imports/parseMapping";
import { actorColumn } from "./actorColumn";
import { knownActors } from "./knownActors";

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

test("who is who is read back from a mapping, and what it says of all others", () => {
  const said = withActors(mapping({ kind: "unknown", id: "{who}" }), "who", {
    王芳: "human",
    小助手: "agent",
  });
  expect(knownActors(said)).toEqual({ known: { 王芳: "human", 小助手: "agent" }, others: "unknown" });
  const bank = mapping({ kind: { column: "who", map: { "112": "system", "": "unknown" }, else: "human" } });
  expect(knownActors(bank)).toEqual({ known: { "112": "system" }, others: "human" });
  expect(knownActors(mapping({ kind: "agent" }))).toEqual({ known: {}, others: "unknown" });
});
