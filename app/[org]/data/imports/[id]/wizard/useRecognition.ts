"use client";

import { useCallback, useEffect, useState } from "react";
import type { SendProblem } from "@/app/_components/form/sendProblem";
import { ask } from "@/app/[org]/data/imports/ask";
import type { RecognisedImport } from "@/app/[org]/data/imports/shapes";

/** How a file is to be read, where it was said; the rest is recognised. */
export interface Reading {
  encoding?: string | undefined;
  delimiter?: string | undefined;
  sheet?: string | undefined;
}

/** What the file is recognised to be, asked for again when it is to be read in another way. */
export function useRecognition(slug: string, id: string, { encoding, delimiter, sheet }: Reading) {
  const [found, setFound] = useState<RecognisedImport | null>(null);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [busy, setBusy] = useState(true);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks once more after a failure
  useEffect(() => {
    const stop = new AbortController();
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ encoding, delimiter, sheet }))
      if (value !== undefined) search.set(name, value);
    const query = search.size > 0 ? `?${search}` : "";
    setBusy(true);
    ask<RecognisedImport>(slug, `/api/v1/imports/${id}/recognition${query}`, { signal: stop.signal }).then(
      (asked) => {
        if (stop.signal.aborted) return;
        setBusy(false);
        setProblem(asked.problem ?? null);
        if (asked.content) setFound(asked.content);
      },
    );
    return () => stop.abort();
  }, [slug, id, encoding, delimiter, sheet, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { found, problem, busy, again };
}
