import { resolutions } from "@/lib/events/event";
import { type Refusal, refusalOf } from "@/lib/events/refusal";
import { aliases } from "@/lib/otlp/aliases";
import type { NewSpan } from "@/lib/otlp/keepSpans";
import { readingOf } from "@/lib/otlp/readingOf";
import type { Sent } from "@/lib/otlp/sentSpan";

/** Each span that was sent with its reading; those that have none are refused, beside those that could not be read. */
export function readingsOf(
  sent: Sent,
  now: Date,
): { good: NewSpan[]; refused: Refusal[]; warnings: string[] } {
  const good: NewSpan[] = [];
  const refused = [...sent.refused];
  const warnings: string[] = [];
  for (const span of sent.spans) {
    try {
      const reading = readingOf(span, now);
      good.push({ ...span, reading });
      if (span.attributes.has(resolution) && !reading.resolution) {
        warnings.push(`${span.pointer} ${unknownResolution}`);
      }
    } catch (thrown) {
      refused.push(refusalOf(thrown, `${span.traceId}:${span.spanId}`));
    }
  }
  return { good, refused, warnings };
}

const [resolution] = aliases.resolution;
const unknownResolution = `was kept without its ${resolution}, which must be one of ${resolutions.join(", ")}`;
