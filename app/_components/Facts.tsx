import { Fragment, type ReactNode } from "react";

/** Short facts in one line, with dots between them; a line breaks between two facts rather than within one. */
export function Facts({ facts }: { facts: readonly ReactNode[] }) {
  return facts.map((fact, at) => (
    <Fragment key={typeof fact === "string" ? fact : at}>
      {at === 0 ? null : " "}
      <span className="inline-block">
        {fact}
        {at === facts.length - 1 ? null : " ·"}
      </span>
    </Fragment>
  ));
}
