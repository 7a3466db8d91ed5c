import { percentOf } from "@/app/[org]/settings/margins/shareOf";
import type { Typed } from "@/lib/typed/typedSchema";
import type { Prefill } from "./prefillOf";

/** What was typed before, as the fields take it. */
export function prefillOfTyped({
  people,
  pay,
  sales,
  margin,
  ads,
}: Typed["items"][number]): Prefill["values"] {
  const known = { people, pay, sales, margin: margin === null ? null : percentOf(margin), ads };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
