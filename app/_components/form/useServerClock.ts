"use client";

import { useEffect, useRef } from "react";

/**
 * What time it is by the server's clock, which the browser's may be days off: the time at which the page was read, and
 * what has passed since.
 * @param now when the page was read
 */
export function useServerClock(now: string): () => Date {
  const read = useRef({ now, at: 0 });
  useEffect(() => {
    read.current = { now, at: performance.now() };
  }, [now]);
  return () => new Date(Date.parse(read.current.now) + performance.now() - read.current.at);
}
