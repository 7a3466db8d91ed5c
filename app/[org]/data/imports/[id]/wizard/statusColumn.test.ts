import { expect, test } from "vitest";
import type { RecognisedColumn, Recognition } from "@/lib/imports/recognition/recognition";
import { statusColumn } from "./statusColumn";

const column = (name: string): RecognisedColumn => ({
  name,
  looks: { kind: "text" },
  roles: [],
  filled: 2,
  distinct: 1,
  values: [{ value: "x", count: 2 }],
  missing: [],
});

const recognition = (kind: Recognition["kind"], roles: Recognition["roles"]): Recognition => ({
  format: "csv",
  encoding: { sure: "utf-8" },
  header: ["state", "what"],
  headerInDoubt: false,
  rows: [],
  columns: [column("state"), column("what")],
  rowsRead: 2,
  whole: true,
  kind,
  roles,
  presets: [],
});

const given = { answers: {}, actors: {}, edited: null };

test("the status, and in a log without one the step", () => {
  const roles = { status: "state", step: "what" };
  expect(statusColumn(recognition("log", roles), given)).toMatchObject({
    column: { name: "state" },
    strict: true,
  });
  expect(statusColumn(recognition("log", { step: "what" }), given)).toMatchObject({
    column: { name: "what" },
  });
  expect(statusColumn(recognition("tickets", roles), given)).toMatchObject({ strict: false });
  expect(statusColumn(recognition("tickets", { step: "what" }), given)).toBeNull();
});

test("nothing is asked of orders, nor where a mapping is taken as it is", () => {
  expect(statusColumn(recognition("orders", { status: "state" }), given)).toBeNull();
  expect(
    statusColumn(recognition("tickets", { status: "state" }), { ...given, preset: "zendesk" }),
  ).toBeNull();
});
