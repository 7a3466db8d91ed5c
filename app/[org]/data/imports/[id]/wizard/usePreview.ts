"use client";

import { useEffect, useState } from "react";
import type { SendProblem } from "@/app/_components/form/sendProblem";
import { ask } from "@/app/[org]/data/imports/ask";
import type { Preview } from "@/app/[org]/data/imports/shapes";
import type { Mapping } from "@/lib/imports/mapping";

const quietMilliseconds = 250;

/** The first rows as events by a mapping, made again when it changes; what stood there stays until the next comes. */
export function usePreview(slug: string, id: string, mapping: Mapping | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const text = mapping === null ? null : JSON.stringify(mapping);
  useEffect(() => {
    if (text === null) {
      setPreview(null);
      return;
    }
    const stop = new AbortController();
    setBusy(true);
    const timer = setTimeout(async () => {
      const asked = await ask<Preview>(slug, `/api/v1/imports/${id}/preview`, {
        method: "POST",
        body: { mapping: JSON.parse(text) as unknown },
        signal: stop.signal,
      });
      if (stop.signal.aborted) return;
      setBusy(false);
      setProblem(asked.problem ?? null);
      if (asked.content) setPreview(asked.content);
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [slug, id, text]);
  return { preview, problem, busy };
}
