import type { Event } from "@/lib/events/event";
import { columns } from "@/lib/ingest/columns";

/**
 * One Postgres array literal for each column of `columns`, for `unnest`. A column in which every event is silent is
 * sent as an empty array: unnest fills shorter arrays up with nulls.
 */
export function arrays(events: readonly Event[]): string[] {
  return columns.map(({ field, type }) => literal(events, field, type === "text" ? quoted : String));
}

function literal(events: readonly Event[], field: keyof Event, write: (value: string) => string): string {
  let text = "";
  let silent = true;
  for (const event of events) {
    const value = event[field];
    if (value === null) {
      text += ",NULL";
    } else {
      silent = false;
      text += `,${write(value as string)}`;
    }
  }
  return silent ? "{}" : `{${text.slice(1)}}`;
}

/** Numbers, instants and days have no character that an array literal would need quoted; texts may have any. */
function quoted(value: string): string {
  return special.test(value) ? `"${value.replace(escaped, "\\$&")}"` : `"${value}"`;
}

const special = /["\\]/;
const escaped = /["\\]/g;
