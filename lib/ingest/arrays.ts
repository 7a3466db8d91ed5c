import type { Event } from "@/lib/events/event";
import { columns } from "@/lib/ingest/columns";

/**
 * One Postgres array literal for each column of `columns`, for `unnest`. A column in which every event is silent is
 * sent as an empty array: unnest fills shorter arrays up with nulls.
 */
export function arrays(events: readonly Event[]): string[] {
  return columns.map(({ field, type }) => (type === "text" ? texts(events, field) : plain(events, field)));
}

function texts(events: readonly Event[], field: keyof Event): string {
  let literal = "";
  let silent = true;
  for (const event of events) {
    const value = event[field];
    if (value === null) {
      literal += ",NULL";
    } else {
      silent = false;
      literal += special.test(value as string)
        ? `,"${(value as string).replace(escaped, "\\$&")}"`
        : `,"${value as string}"`;
    }
  }
  return silent ? "{}" : `{${literal.slice(1)}}`;
}

const special = /["\\]/;
const escaped = /["\\]/g;

/** Numbers, instants and days have no character that an array literal would need quoted. */
function plain(events: readonly Event[], field: keyof Event): string {
  let literal = "";
  let silent = true;
  for (const event of events) {
    const value = event[field];
    if (value === null) {
      literal += ",NULL";
    } else {
      silent = false;
      literal += `,${value}`;
    }
  }
  return silent ? "{}" : `{${literal.slice(1)}}`;
}
