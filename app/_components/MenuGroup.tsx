import type { ReactNode } from "react";

/** Choices of a menu that belong together, under a small heading. */
export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-hairline not-first:mt-1 not-first:border-t not-first:pt-1">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="px-3 pt-1 text-meta text-ink-3">
        {title}
      </p>
      {children}
    </fieldset>
  );
}
