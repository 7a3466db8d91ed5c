import type { ReactNode } from "react";
import { Card } from "@/app/_components/Card";
import { FigureLink, type OpenFigure } from "@/app/_components/FigureLink";
import type { CountedFigure, DocumentFigure, Line, ReportDocument, SectionKey } from "@/lib/report/document";

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
}: {
  document: ReportDocument;
  opens?: ReportOpens;
  /** what stands under the lines of a section: a picture, a form */
  beside?: Partial<Record<SectionKey, ReactNode>>;
}) {
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
      <dl className="grid grid-cols-2 gap-2 sm:gap-4 lg:grid-cols-4 print:grid-cols-4">
        {figures.slice(0, mainFigures).map((figure) => (
          <Card key={figure.kpi}>
            <dt className="text-meta text-ink-3">{figure.label}</dt>
            <dd>
              <span className="text-display-small font-semibold sm:text-display">{shown(figure)}</span>
              {[...figure.changes, ...figure.notes].map((line) => (
                <span key={line} className="block text-meta text-ink-2">
                  {line}
                </span>
              ))}
            </dd>
          </Card>
        ))}
      </dl>
      {figures.length > mainFigures ? (
        <Card>
          <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
            {figures.slice(mainFigures).map((figure) => (
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
                  <li key={at} className="phrases break-words [text-autospace:normal]">
                    <Pieces line={line} opens={opens} />
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

/** The answer's four; a team's version has two of them, and so its further figures follow at once. */
const mainFigures = 4;

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
