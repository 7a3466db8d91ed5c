import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { readEvent } from "@/lib/events/readEvent";
import { agentUsage } from "@/lib/imports/presets/agentUsage";
import { testImport } from "@/lib/imports/testImport";
import { ingest } from "@/lib/ingest/ingest";
import { changeSettings } from "@/lib/settings/changeSettings";
import { readTokens } from "@/lib/tokens/readTokens";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

const file = "../shared/data/traces/llm-usage.jsonl";

test.skipIf(!existsSync(file))(
  "107 calls of a coding tool: 2,530,121 tokens (needs ../shared/data)",
  async () => {
    const { events, refusals } = await testImport(readFileSync(file), agentUsage.mapping({}));
    expect(refusals).toEqual([]);
    const ctx = await testOrganisation({ now: new Date("2026-12-31T00:00:00Z") });
    // so that the public list can be set against them
    await changeSettings(ctx, { exchangeRates: [{ currency: "USD", from: "2020-01-01", rate: "1" }] });
    const context = { now: ctx.now, currency: "CNY", timezone: "Asia/Shanghai", hasRate: () => true };
    const read = events.map((event) => readEvent(event, context));
    await ingest(
      ctx,
      read.flatMap((one) => ("event" in one ? [one.event] : [])),
    );
    const query = tokensQuery.parse({ from: "2025-01-01", to: "2026-12-31", by: "model" });
    const { total, items } = await readTokens(ctx, query);
    expect(total.steps).toBe(107);
    expect(total.inputTokens + total.outputTokens).toBe(2_530_121);
    // each cost is rounded to a millionth, as fine as money is in an event
    expect(Math.abs(Number(total.cost) - 5.305332)).toBeLessThan(107 * 5e-7);
    expect(items).toHaveLength(12);
    // at the public list prices all of it costs what others paid for it, to the last decimal
    expect(total.shadowCost).toBe("5.305332");
  },
);
