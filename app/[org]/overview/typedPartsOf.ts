import type { DataSince } from "@/lib/kpi/typedStart";
import type { Typed } from "@/lib/typed/typedSchema";

/** A part of what was typed, and what has become of it. */
export interface TypedPart {
  part: "people" | "sales" | "margin" | "ads";
  /** the day from which data stand in its place; null: it still counts */
  replacedOn: string | null;
  /** it counts on some day */
  counted: boolean;
}

/** What of one row was typed, and since when data stand in its place. */
export function typedPartsOf(row: Typed["items"][number], since: DataSince): TypedPart[] {
  const parts: TypedPart[] = [];
  const add = (part: TypedPart["part"], value: string | null, replacedOn: string | null) => {
    const counted = replacedOn === null || replacedOn > row.from;
    if (value !== null) parts.push({ part, replacedOn, counted });
  };
  add("people", row.people, since.people);
  add("sales", row.sales, since.sales);
  add("margin", row.margin, null);
  add("ads", row.ads, since.ads);
  return parts;
}

/** Whether anything that was typed counts on the days from `first` on, or did until data came on one of them. */
export function typedCounts({ items, since }: Typed, first: string): boolean {
  return items
    .flatMap((row) => typedPartsOf(row, since))
    .some(
      ({ part, replacedOn, counted }) =>
        part !== "margin" && counted && (replacedOn === null || replacedOn > first),
    );
}
