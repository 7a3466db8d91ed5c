import { useTranslations } from "next-intl";
import type { State } from "@/app/_components/StateMark";
import { StateShape } from "@/app/_components/StateShape";
import type { ListedDelivery } from "@/lib/delivery/listDeliveries";

const shapes: Record<ListedDelivery["state"], State> = {
  due: "on_track",
  sending: "on_track",
  delivered: "met",
  failed: "off_track",
  unknown: "at_risk",
  skipped: "no_data",
};

/** The state of a delivery by shape, colour and word. */
export function StateWord({ state }: { state: ListedDelivery["state"] }) {
  const t = useTranslations("deliveries.state");
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StateShape state={shapes[state]} />
      {t(state)}
    </span>
  );
}
