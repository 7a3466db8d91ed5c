import { Fragment } from "react";

/** Short facts in one line, with dots between them; a line breaks between two facts rather than within one. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, at) => (
    <Fragment key={fact}>
      {at === 0 ? null : " · "}
      <span className="inline-block">{fact}</span>
    </Fragment>
  ));
}
