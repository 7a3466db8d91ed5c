import type { KpiKey } from "@/lib/kpi/answer";
import { aar } from "@/lib/kpi/catalog/aar";
import { aarExecuted } from "@/lib/kpi/catalog/aarExecuted";
import { aarSupervised } from "@/lib/kpi/catalog/aarSupervised";
import { breakEven } from "@/lib/kpi/catalog/breakEven";
import { contributionPerHead } from "@/lib/kpi/catalog/contributionPerHead";
import { cost } from "@/lib/kpi/catalog/cost";
import { coverage } from "@/lib/kpi/catalog/coverage";
import { cts } from "@/lib/kpi/catalog/cts";
import { ctsLoaded } from "@/lib/kpi/catalog/ctsLoaded";
import { fcr } from "@/lib/kpi/catalog/fcr";
import { gmvPerHead } from "@/lib/kpi/catalog/gmvPerHead";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { marginPerHead } from "@/lib/kpi/catalog/marginPerHead";
import { reopenRate } from "@/lib/kpi/catalog/reopenRate";
import { success } from "@/lib/kpi/catalog/success";
import { timeSavedHours } from "@/lib/kpi/catalog/timeSavedHours";

/** Every KPI, in the order in which they are answered. */
export const catalog: Record<KpiKey, Kpi> = {
  aar,
  aarSupervised,
  aarExecuted,
  coverage,
  success,
  fcr,
  reopenRate,
  cts,
  ctsLoaded,
  gmvPerHead,
  marginPerHead,
  contributionPerHead,
  breakEven,
  timeSavedHours,
  cost,
};
