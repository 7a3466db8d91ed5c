"use client";

import { useEffect, useState } from "react";
import type { Arrivals } from "./SourcesAndFeed";

const everyMilliseconds = 5_000;

/** What arrives, asked for every few seconds while the page is looked at; the page's own reading comes first. */
export function useArrivals(slug: string, first: Arrivals) {
  const [arrivals, setArrivals] = useState(first);
  const [paused, setPaused] = useState(false);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (paused) return;
    const stop = new AbortController();
    const ask = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch("/api/v1/sources", {
          headers: { "X-Organisation": slug },
          signal: stop.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const found = (await answer.json()) as Omit<Arrivals, "at">;
        setArrivals({ ...found, at: new Date().toISOString() });
        setLost(false);
      } catch {
        if (!stop.signal.aborted) setLost(true);
      }
    };
    const timer = setInterval(ask, everyMilliseconds);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [slug, paused]);
  const state: "paused" | "lost" | "live" = paused ? "paused" : lost ? "lost" : "live";
  return { arrivals, state, toggle: () => setPaused(!paused) };
}
