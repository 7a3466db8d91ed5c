"use client";

import { useEffect, useState } from "react";
import type { SendProblem } from "@/app/_components/form/sendProblem";
import { ask } from "@/app/[org]/data/imports/ask";
import type { Mapping } from "@/lib/imports/mapping";
import type { Values } from "@/lib/intake/valuesOf";

/** What a column says over the whole file; null until it was read. */
export function useColumnValues(slug: string, id: string, mapping: Mapping, column: string | null) {
  const [found, setFound] = useState<Values | null>(null);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  // of the mapping only how the file is read matters here
  const { format, encoding, delimiter, sheet, path } = mapping;
  const reading = JSON.stringify({ format, encoding, delimiter, sheet, path });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mapping is sent whole, and changes with every click
  useEffect(() => {
    if (column === null) return;
    const stop = new AbortController();
    setFound(null);
    ask<Values>(slug, `/api/v1/imports/${id}/values`, {
      method: "POST",
      body: { mapping, column },
      signal: stop.signal,
    }).then((asked) => {
      if (stop.signal.aborted) return;
      setProblem(asked.problem ?? null);
      if (asked.content) setFound(asked.content);
    });
    return () => stop.abort();
  }, [slug, id, column, reading]);
  return { found, problem };
}
