import { expect, test } from "vitest";
import type { TokensAnswer } from "./tokensAnswer";
import { tokensCsv } from "./tokensCsv";

test("a name that a spreadsheet would run as a formula is kept from it", () => {
  const names = ["=cmd|'/C calc'!A0", "＝1+1", "@SUM(1)", "+1", "-1+1", "\t=1"];
  const items = names.flatMap((name) => [
    { process: name, agent: null, model: null },
    { process: null, agent: name, model: null },
    { process: null, agent: null, model: name },
  ]);
  const answer = { from: "2026-03-01", to: "2026-03-31", currency: "EUR", items, total: {} };
  const text = tokensCsv(answer as unknown as TokensAnswer);
  for (const name of names) {
    expect(text.split(`,'${name},`).length - 1 + text.split(`,"'${name}",`).length - 1, name).toBe(3);
    expect(text, name).not.toContain(`,${name},`);
  }
});
