import type { ReactNode } from "react";
import { Card } from "@/app/_components/Card";
import { type Change, ChangeLine } from "@/app/_components/ChangeLine";
import { type Definition, DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { FigureLink, type OpenFigure } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";

/** One figure of a process: what it is, where it stands, and what it is made of. A click puts it into the trend. */
export function FigureTile({
  definition,
  href,
  selected,
  value,
  opens,
  exact,
  mark,
  picture,
  lines,
  changes,
}: {
  definition: Definition;
  href: string;
  selected: boolean;
  value: string;
  /** what it opens; none where nothing is known */
  opens?: OpenFigure | undefined;
  /** the same in full */
  exact?: string | undefined;
  mark?: string | null;
  picture?: ReactNode;
  lines: readonly ReactNode[];
  changes: readonly Change[];
}) {
  return (
    <Card className={`relative flex flex-col ${selected ? "ring-2 ring-accent" : ""}`}>
      <div className="flex items-start justify-between gap-2">
        <h2 className="min-w-0 text-body font-medium">
          <Link
            href={href}
            scroll={false}
            aria-current={selected || undefined}
            className="after:absolute after:inset-0 after:rounded-tremor-default max-sm:pt-2"
          >
            {definition.title}
          </Link>
        </h2>
        <DefinitionDrawer definition={definition} />
      </div>
      <p
        className="mt-1 flex flex-wrap items-baseline gap-x-2 text-display-small font-semibold sm:text-display"
        title={exact}
      >
        {opens ? (
          <FigureLink {...opens} className="relative z-10 decoration-1 underline-offset-4">
            {value}
          </FigureLink>
        ) : (
          value
        )}
        {mark ? <span className="text-meta font-normal text-ink-3">{mark}</span> : null}
      </p>
      {picture ? <div className="mt-2">{picture}</div> : null}
      <ul className="mt-2 text-meta text-ink-2 max-sm:leading-6">
        {lines.filter(Boolean).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of lines
          <li key={at}>{line}</li>
        ))}
        {changes.map((change) => (
          <ChangeLine key={change.base} change={change} />
        ))}
      </ul>
    </Card>
  );
}
