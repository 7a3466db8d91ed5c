import { type BreakEvenSteps, breakEvenSteps } from "@/lib/economics/breakEvenSteps";
import { readParts } from "@/lib/kpi/readParts";
import { knowsGoods } from "@/lib/kpi/shownFigure";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/**
 * Break-even of some days step by step; null: it is not known. What a head is paid and costs is told to who may see
 * salaries, the amount that is short to everybody.
 * @throws Fault `forbidden`
 */
export async function readBreakEven(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
): Promise<ToldSteps | null> {
  const parts = await readParts(ctx, { from, to, process: null, interval: "total" });
  const figure = parts.point(parts.whole, parts.total).kpis.breakEven;
  const known = figure?.value != null && knowsGoods(parts.total);
  const steps = breakEvenSteps(parts.total, parts.dated.loadFactor, known);
  if (steps === null || may(ctx, "salaries:read")) return steps;
  return { ...steps, pay: null, cost: null, needed: null };
}

/** The steps as they are told: `null` is kept back. */
export type ToldSteps = Omit<BreakEvenSteps, "pay" | "cost" | "needed"> &
  Record<"pay" | "cost" | "needed", string | null>;
