"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** `paper`: the page is being printed, and nobody had come near to it by then. */
export type Sight = "out" | "in" | "paper";

/** Whether a part of the page has come near to what the reader sees; once it has, it stays in sight. */
export function useSight(part: RefObject<Element | null>): Sight {
  const [sight, setSight] = useState<Sight>("out");
  useEffect(() => {
    if (sight === "in" || !part.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSight("in"),
      { rootMargin: near },
    );
    watch.observe(part.current);
    // at once: the browser takes the page as it is when these return
    const print = () => flushSync(() => setSight("paper"));
    const printed = () => setSight("out");
    addEventListener("beforeprint", print);
    addEventListener("afterprint", printed);
    return () => {
      watch.disconnect();
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", printed);
    };
  }, [sight, part]);
  return sight;
}

/** Half a phone's screen: what is scrolled to has been drawn by then. */
const near = "400px";
