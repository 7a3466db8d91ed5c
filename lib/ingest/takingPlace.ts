import type { Event } from "@/lib/events/event";
import type { Moving } from "@/lib/restatement/typedReplaced";

/** Of some events those that take the place of something typed of the firm: what of, and on which day (UTC). */
export function takingPlace(events: readonly Event[]): Moving[] {
  return events.flatMap((event): Moving[] => {
    const day = event.time.slice(0, 10);
    if (event.type === "headcount.set") return [{ part: "people", day }];
    if (event.type === "order.placed") return [{ part: "sales", day }];
    if (event.type !== "cost.incurred" || event.category !== "acquisition") return [];
    return [{ part: "ads", day: event.firstDay ?? day }];
  });
}
