import type { ReactNode } from "react";
import { Card } from "@/app/_components/Card";
import { FigureLink, type OpenFigure } from "@/app/_components/FigureLink";
import type { CountedFigure, DocumentFigure, Line, ReportDocument, SectionKey } from "@/lib/report/document";
import { leadingKpis } from "@/lib/report/document";

/** What the figures of a report open; absent where they are as they were signed, or nothing else can be seen. */
export interface ReportOpens {
  figure(figure: DocumentFigure): OpenFigure | undefined;
  counted(figure: CountedFigure["counts"]): OpenFigure | undefined;
}

/**
 * A report as one reads it: the conclusion, four figures and the others beside them, then why, what was done, what is
 * next. The same sheet for members, for whoever has its link, and on paper.
 */
export function ReportSheet({
  document: { cautions, conclusion, figures, sections },
  opens,
  beside = {},
  ends = {},
}: {
  document: ReportDocument;
  opens?: ReportOpens;
  /** what stands under the lines of a section: a picture, a form */
  beside?: Partial<Record<SectionKey, ReactNode>>;
  /** what stands at the end of each line of a section: buttons */
  ends?: Partial<Record<SectionKey, readonly ReactNode[]>>;
}) {
  const leading = figures.filter(({ kpi }) => leadingKpis.includes(kpi));
  const further = figures.filter(({ kpi }) => !leadingKpis.includes(kpi));
  const shown = (figure: DocumentFigure) => {
    const found = opens?.figure(figure);
    return found ? <FigureLink {...found}>{figure.value}</FigureLink> : figure.value;
  };
  return (
    <div className="space-y-4 print:space-y-2">
      <Card>
        {cautions.map((caution) => (
          <p key={caution} className="phrases mb-2 font-medium text-worse">
            {caution}
          </p>
        ))}
        <p data-repeats className="phrases max-w-[84ch] text-verdict [text-autospace:normal]">
          {conclusion.map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </p>
      </Card>
      <dl
        className={`grid grid-cols-2 gap-2 sm:gap-4 ${leading.length > 2 ? "lg:grid-cols-4 print:grid-cols-4" : ""}`}
      >
        {leading.map((figure) => (
          <Card key={figure.kpi}>
            <dt className="text-meta text-ink-3">{figure.label}</dt>
            <dd className="@container [--figure:24px] sm:[--figure:32px]">
              <span
                className="block leading-[1.25] font-semibold"
                style={{ fontSize: fitting(figure.value) }}
              >
                {shown(figure)}
              </span>
              {[...figure.changes, ...figure.notes].map((line) => (
                <span key={line} className="block text-meta text-ink-2">
                  {line}
                </span>
              ))}
            </dd>
          </Card>
        ))}
      </dl>
      {further.length > 0 ? (
        <Card>
          <dl
            className={`grid gap-x-8 gap-y-2 ${further.length === 3 ? "sm:grid-cols-3" : "sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4"}`}
          >
            {further.map((figure) => (
              <div key={figure.kpi}>
                <dt className="text-meta text-ink-3">{figure.label}</dt>
                <dd>
                  <span className="font-semibold">{shown(figure)}</span>{" "}
                  <span className="block text-meta text-ink-2">
                    {[...figure.changes, ...figure.notes].join(" · ")}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      ) : null}
      <div className="grid grid-flow-row-dense gap-4 lg:grid-cols-2 print:block print:space-y-2">
        {sections.map(({ key, title, lines }) => (
          <Card key={key} className={`print:break-inside-avoid ${wide.includes(key) ? "lg:col-span-2" : ""}`}>
            <section aria-labelledby={`section-${key}`} id={key}>
              <h2 id={`section-${key}`} className="mb-2 text-body font-semibold">
                {title}
              </h2>
              <ul className="max-w-[92ch] space-y-1.5 text-prose">
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a report do not move
                  <li key={at} className="flex flex-wrap items-start gap-x-4 gap-y-1.5">
                    <span className="phrases min-w-0 flex-[1_1_16rem] break-words [text-autospace:normal]">
                      <Pieces line={line} opens={opens} />
                    </span>
                    {ends[key]?.[at]}
                  </li>
                ))}
              </ul>
              <div className="mt-3 empty:hidden">{beside[key]}</div>
            </section>
          </Card>
        ))}
      </div>
    </div>
  );
}

/** What has a picture or a form beside its lines, and what ends the sheet. */
const wide: readonly SectionKey[] = ["why", "actions", "quality"];

/** As large as the design says, and smaller where a long amount would leave its card: a digit is 0.6 of its height wide. */
function fitting(value: string): string {
  return `clamp(14px, calc(100cqi / ${(value.length * 0.62).toFixed(1)}), var(--figure))`;
}

function Pieces({ line, opens }: { line: Line; opens: ReportOpens | undefined }) {
  return line.map((piece) => {
    if (typeof piece === "string") return piece;
    const found = opens?.counted(piece.counts);
    return found ? (
      <FigureLink key={JSON.stringify(piece.counts)} {...found}>
        {piece.text}
      </FigureLink>
    ) : (
      piece.text
    );
  });
}
