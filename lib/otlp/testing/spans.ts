import type { Span } from "@/lib/otlp/reading";
import { readingOf } from "@/lib/otlp/readingOf";
import { sentSpan, type Told } from "@/lib/otlp/testing/sentSpan";

/** The spans of a trace as they are kept, from what is told of them. */
export function spans(...told: Told[]): Span[] {
  return told.map((each) => {
    const span = sentSpan(each);
    return { ...span, reading: readingOf(span, new Date("2026-03-02T12:00:00Z")) };
  });
}
