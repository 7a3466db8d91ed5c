import type { ReactNode } from "react";
import { FigureLink, type OpenFigure } from "./FigureLink";

/** A figure that opens what it is made of where that is known, above the link that a card is as a whole. */
export function Opened({ opens, children }: { opens: OpenFigure | undefined; children: ReactNode }) {
  if (!opens) return <span>{children}</span>;
  return (
    <FigureLink {...opens} className="relative">
      {children}
    </FigureLink>
  );
}
