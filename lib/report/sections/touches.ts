import { touchName } from "@/lib/cases/touchName";
import type { Line } from "@/lib/report/document";
import { piecesOf } from "@/lib/report/piecesOf";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** What keeps most cases from running untouched, and what would be gained without it. */
export function touchesSection({ touches }: Report, { t, touches: name, share }: ReportWords): Line[] {
  if (touches === null) return [[t("none.tooMany")]];
  const lines = touches.items.map((touch, at) =>
    piecesOf(
      (cases = "") =>
        t("touch", {
          touch: touchName(touch, name),
          cases,
          from: share(touches.aar.value),
          to: share(touch.aar.value),
        }),
      { text: t("touchCases", { count: touch.cases }), counts: { touch: at } },
    ),
  );
  const several: Line[] = touches.several > 0 ? [[t("several", { count: touches.several })]] : [];
  return lines.length + several.length > 0 ? [...lines, ...several] : [[t("none.touches")]];
}
