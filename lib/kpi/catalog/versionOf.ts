import { createHash } from "node:crypto";
import type { Kpi } from "@/lib/kpi/catalog/kpi";

/**
 * The version of a definition: eight hexadecimal digits made of what it says, in both languages, of its formula and of
 * what is in and out, and of its unit, scope and settling. Another definition has another version; a better word in its
 * name or its explanation has not.
 */
export function versionOf({ key, unit, better, scope, settles, text }: Kpi): string {
  const said = (["en", "zh"] as const).map((locale) => {
    const { formula, included, excluded } = text[locale];
    return [formula, included, excluded];
  });
  const content = JSON.stringify([key, unit, better, scope, settles, said]);
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}
