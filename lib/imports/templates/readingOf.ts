import type { EventType } from "@/lib/events/event";
import { type Reading, templateColumns } from "./templateColumns";

/** How a column of a type's template is read, without the mark of what must be filled. */
export function readingOf(type: EventType, field: string): Reading {
  return (templateColumns[type][field] ?? "text").replace("!", "") as Reading;
}
