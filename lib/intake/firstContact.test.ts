import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { ticketExport } from "@/lib/imports/recognition/fixtures/ticketExport";
import { recognise } from "@/lib/imports/recognition/recognise";
import { suggest } from "@/lib/imports/recognition/suggest";
import { importFile } from "@/lib/intake/testing/importFile";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";

test("a ticket list, from the file to first-contact resolution", async () => {
  const bytes = Buffer.from(ticketExport());
  async function* file(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const mapping = suggest(await recognise(bytes), {
    zone: "Asia/Shanghai",
    process: "客服",
    times: { 创建时间: "D/M/YYYY H:mm", 关闭时间: "D/M/YYYY H:mm" },
    actors: { 王芳: "human", 李强: "human", 赵敏: "human", 小助手: "agent" },
  });
  const ctx = await testOrganisation({ timezone: "Asia/Shanghai" });
  expect(await importFile(ctx, file(), mapping)).toMatchObject({ state: "done", rejected: 0, duplicates: 0 });

  const query = { from: "2026-03-01", to: "2026-03-31", interval: "month" };
  const { total } = await readKpis(ctx, kpiQuery.parse(query));
  // Closed and not cancelled; solved, and the customer did not come back.
  const closed = Array.from({ length: 120 }, (_, index) => index).filter(
    (index) => index % 10 !== 9 && index % 15 !== 0,
  );
  const solved = closed.filter((index) => index % 8 !== 0 && index % 6 !== 0);
  expect(total.kpis.fcr).toMatchObject({ numerator: solved.length, denominator: closed.length });
  const again = closed.filter((index) => index % 6 === 0);
  expect(total.kpis.reopenRate).toMatchObject({ numerator: again.length, denominator: closed.length });
  const agent = closed.filter((index) => index % 8 !== 0 && index % 4 === 2);
  expect(total.kpis.aar).toMatchObject({ numerator: agent.length, denominator: closed.length });
});
