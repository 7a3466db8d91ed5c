import type { ReactNode } from "react";
import { FigureLink, type OpenFigure } from "./FigureLink";
import { Link } from "./Link";

export interface Sentence {
  label: string;
  text: ReactNode;
  href?: string | undefined;
  /** the figure that it says, where the whole sentence opens it */
  opens?: OpenFigure | undefined;
  action?: { label: string; href: string } | undefined;
}

/** The answer before the instruments: where are we, does it pay, what next. */
export function ThreeSentences({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <dl className="text-verdict max-sm:space-y-3">
      {sentences.map(({ label, text, href, opens, action }) => (
        <div key={label} className="sm:flex sm:items-baseline">
          <dt className="w-24 shrink-0 text-meta text-ink-3">{label}</dt>
          <dd className="phrases min-w-0 [text-autospace:normal]">
            {opens ? (
              <FigureLink {...opens} className="max-sm:inline-block">
                {text}
              </FigureLink>
            ) : href ? (
              <Link
                href={href}
                className="thumb decoration-control underline-offset-4 hover:underline max-sm:inline-block"
              >
                {text}
              </Link>
            ) : (
              text
            )}
            {action ? " " : null}
            {action ? (
              <Link
                href={action.href}
                className="thumb font-medium whitespace-nowrap text-accent underline-offset-4 hover:underline"
              >
                {action.label}
              </Link>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
