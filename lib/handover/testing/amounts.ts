import type { TestOrganisation } from "@/lib/db/testing";
import { testOrganisation } from "@/lib/db/testing";
import { event, now, reviewedCase, send } from "@/lib/handover/testing/quotes";
import { changeProcess } from "@/lib/settings/changeProcess";

/** What is at stake in the quotes, in turn. */
export const amounts = [300, 900, 1800, 4000, 9000];

/**
 * Thirty days of ten quotes each, with amounts, reviewed before their close; of those above 2,000 every third was wrong, of the others none. A quarter
 * of the reviews is of the step `price`, the others of `write`.
 */
export async function amountsFirm(): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now });
  const events: object[] = [
    event("pay", "headcount.set", -100 * 24, { role: "clerk", fte: 2, monthlySalary: 9000 }),
  ];
  for (let n = 0; n < 300; n++) {
    const amount = amounts[n % amounts.length] ?? 0;
    const wrong = amount > 2000 && n % 3 === 0;
    const review = { step: n % 4 === 0 ? "price" : "write" };
    const hours = -24 * (1 + (n % 30));
    const made = reviewedCase(`c${n}`, hours, wrong ? "corrected" : "accepted", review, { amount });
    // before the close, so that people have to see it
    const closed = event("", "case.closed", hours + 0.25, {}).time;
    events.push(...made.map((one) => (one.type === "case.closed" ? { ...one, time: closed } : one)));
  }
  await send(ctx, events);
  await changeProcess(ctx, "quotes", { errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" });
  return ctx;
}
