import type { ColumnLooks } from "@/lib/imports/recognition/recognition";

/** What a column looks like, as the message files have it. */
export function looksName(looks: ColumnLooks): "empty" | "text" | "number" | "time" | "zoned" {
  return looks.kind === "time" && looks.zoned ? "zoned" : looks.kind;
}
