"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./Icon";

/** A button with a panel under it. Opens without a script too; closes on Esc, on a choice and on a click elsewhere. */
export function Menu({
  label,
  button,
  align = "left",
  children,
}: {
  /** said to screen readers when the button's own words are not enough */
  label: string;
  button: ReactNode;
  align?: "left" | "right";
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      const outside = event.type === "pointerdown" && !menu.contains(event.target as Node);
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (!outside && !escaped) return;
      menu.open = false;
      if (escaped) menu.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  const chosen = (event: React.MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("a, button[data-closes]") && details.current) details.current.open = false;
  };
  return (
    <details ref={details} className="relative">
      <summary
        aria-label={label}
        className="flex h-11 max-w-full items-center gap-1 rounded-tremor-default px-2 text-body whitespace-nowrap select-none hover:bg-band sm:h-9"
      >
        <span className="min-w-0 truncate">{button}</span>
        <Icon name="chevron" />
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it listens to the links and buttons inside, which have keys of their own */}
      <div
        onClick={chosen}
        className={`absolute top-full z-40 mt-1 max-h-[80dvh] min-w-52 overflow-y-auto rounded-tremor-default border border-hairline bg-card p-1 shadow-panel ${
          align === "right" ? "right-0" : "left-0"
        }`}
      >
        {children}
      </div>
    </details>
  );
}
