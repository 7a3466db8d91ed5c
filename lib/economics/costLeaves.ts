import type { CostFigure } from "@/lib/economics/costFigures";
import { unallocatedParts, workParts } from "@/lib/kpi/allocated";
import type { Exact } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** The exact amount of each smallest figure of the cost tree, in the organisation's currency. */
export function costLeaves(facts: Facts): Record<CostFigure, Exact> {
  const { entries } = facts;
  const acquisition = workParts(facts, "acquisition");
  const service = workParts(facts, "service");
  const fulfilment = workParts(facts, "fulfilment");
  const backoffice = workParts(facts, "backoffice");
  const unallocated = unallocatedParts(facts);
  return {
    "acquisition.labour": acquisition.labour,
    "acquisition.model": acquisition.model,
    "acquisition.tool": acquisition.tool,
    "acquisition.spend": entries.acquisition,
    "service.labour": service.labour,
    "service.model": service.model,
    "service.tool": service.tool,
    "service.spend": entries.service,
    "fulfilment.labour": fulfilment.labour,
    "fulfilment.model": fulfilment.model,
    "fulfilment.tool": fulfilment.tool,
    "fulfilment.spend": entries.fulfilment,
    "unallocated.labour": unallocated.labour,
    "unallocated.model": unallocated.model,
    "unallocated.tool": unallocated.tool,
    "backoffice.labour": backoffice.labour,
    "backoffice.model": backoffice.model,
    "backoffice.tool": backoffice.tool,
    "outside.device": entries.device,
    "outside.overhead": entries.overhead,
  };
}
