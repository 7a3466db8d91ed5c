"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Takes the ways of `Link` within the app. Nothing is fetched before: every page is made for its reader when asked for,
 * and while it is, a line runs along the top.
 */
export function FollowLinks() {
  const router = useRouter();
  const [underway, begin] = useTransition();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      // a new tab, a window, a file: the browser's own business
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const anchor = event.target instanceof Element ? event.target.closest("a[data-way]") : null;
      const href = anchor?.getAttribute("href");
      if (!anchor || !href || anchor.hasAttribute("target") || anchor.hasAttribute("download")) return;
      if (new URL(href, location.href).origin !== location.origin) return;
      event.preventDefault();
      const way = anchor.getAttribute("data-way") === "replace" ? "replace" : "push";
      begin(() => router[way](href, { scroll: !anchor.hasAttribute("data-unmoved") }));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return underway ? <div aria-hidden="true" className="underway print:hidden" /> : null;
}
