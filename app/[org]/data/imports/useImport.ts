"use client";

import { useEffect, useState } from "react";
import { ask } from "./ask";
import { isAtWork } from "./isAtWork";
import type { Import } from "./shapes";

const everyMilliseconds = 1_000;

/** One import, asked for every second while the server is at work on it; the page's own reading comes first. */
export function useImport(slug: string, first: Import) {
  const [current, setCurrent] = useState(first);
  const [lost, setLost] = useState(false);
  const { id, state } = current;
  useEffect(() => {
    if (!isAtWork(state)) return;
    const stop = new AbortController();
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const { content } = await ask<Import>(slug, `/api/v1/imports/${id}`, { signal: stop.signal });
      if (stop.signal.aborted) return;
      setLost(content === undefined);
      if (content) setCurrent(content);
    }, everyMilliseconds);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [slug, id, state]);
  return { current, setCurrent, lost };
}
