import { test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { composeReport } from "@/lib/report/composeReport";
import { lineText } from "@/lib/report/lineText";
import { periodOf } from "@/lib/report/period";
import { readReport } from "@/lib/report/readReport";
import { createSample } from "@/lib/sample/createSample";

test("x", async () => {
  const now = new Date("2026-11-23T01:00:00Z");
  const { ctx } = await createSample(await testDatabase(), now, "en");
  const week = periodOf("2026-11-16", "week");
  for (const period of [week, periodOf("2026-10-16", "month")]) {
    const t0 = performance.now();
    const report = await readReport(ctx, period);
    console.log("ms", performance.now() - t0);
    for (const locale of ["en", "zh"] as const) {
      const doc = composeReport(report, locale);
      console.log(
        [
          doc.title,
          doc.subtitle,
          ...doc.cautions,
          ...doc.conclusion,
          ...doc.figures.map(
            (f) => `${f.label} ${f.value} | ${f.changes.join("; ")} | ${f.notes.join("; ")}`,
          ),
          ...doc.sections.flatMap((s) => ["## " + s.title, ...s.lines.map(lineText)]),
        ].join("\n"),
      );
    }
  }
}, 200_000);
