import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";

/** When the tests look at it: in the middle of June. */
export const juneNow = new Date("2026-06-15T04:00:00Z");

/**
 * A firm with three months behind it, in Shanghai: two people at 16,000; each month a case that an agent resolves alone
 * and one that took a person an hour, an order of 1,000 that says what its goods cost and one of 3,000 in the shop that
 * does not, tokens of a model without a price, and 50 dollars of advertising.
 */
export async function smallFirm(): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now: juneNow });
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local app.organisation_id = '${ctx.org}'`);
    const fromDay = new Date("2026-01-01T00:00:00Z");
    await tx.exchangeRate.create({ data: { organisationId: ctx.org, currency: "USD", fromDay, rate: "7" } });
  });
  const months = ["2026-03", "2026-04", "2026-05"].flatMap((month) => [
    event("case.step", `${month}-10`, { case: `${month} alone`, actorKind: "agent" }),
    event("case.step", `${month}-10`, {
      ...{ case: `${month} alone`, actorKind: "agent", model: "small" },
      ...{ inputTokens: 1_000_000, cachedTokens: 0, outputTokens: 100_000, requests: 1 },
    }),
    event("case.closed", `${month}-11`, { case: `${month} alone`, resolution: "resolved" }),
    event("case.step", `${month}-10`, {
      ...{ case: `${month} by hand`, actorKind: "human", actorRole: "desk", seconds: "3600" },
    }),
    event("case.closed", `${month}-11`, { case: `${month} by hand`, resolution: "resolved" }),
    event("case.contact", `${month}-16`, { case: `${month} by hand` }),
    event("order.placed", `${month}-12`, { order: `${month} a`, amount: "1000", cogs: "600" }),
    event("order.placed", `${month}-12`, { order: `${month} b`, amount: "3000", channel: "shop" }),
    event("cost.incurred", `${month}-20`, { category: "acquisition", amount: "50", currency: "USD" }),
  ]);
  const desk = { role: "desk", fte: "2", monthlySalary: "16000" };
  await ingest(ctx, [event("headcount.set", "2026-01-01", desk), ...months]);
  return ctx;
}
