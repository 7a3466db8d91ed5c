import type { Fields } from "@/lib/events/readFields";
import { refuse } from "@/lib/events/refusal";

/**
 * Refuses what is no attribute of a CloudEvent: a name with other than letters and digits, and a value that is no text,
 * no boolean and no whole number of 32 bits. `data` and `data_base64` are none; null is as good as absent. Capitals are
 * let pass: as headers they cannot be told from small letters.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#type-system
 * @throws Refused
 */
export function checkAttributes(event: Fields): void {
  for (const [name, value] of Object.entries(event)) {
    if (name === "data" || name === "data_base64") continue;
    const pointer = `/${name.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!/^[A-Za-z0-9]+$/.test(name)) {
      refuse(pointer, "is no name of a CloudEvents attribute: it must have letters a–z and digits only");
    }
    if (typeof value === "number" && value !== (value | 0)) {
      refuse(pointer, "must be a whole number of 32 bits: send other numbers as a text");
    }
    if (typeof value === "object" && value !== null) {
      refuse(pointer, "must be a text, a whole number or a boolean: what has parts belongs into data");
    }
  }
}
