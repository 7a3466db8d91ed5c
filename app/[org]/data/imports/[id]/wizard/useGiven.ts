"use client";

import { useState } from "react";
import type { Given } from "./given";

/** What was said of a file, kept in this browser's tab, so that leaving the page and coming back loses nothing. */
export function useGiven(id: string) {
  const key = `import-${id}`;
  const [given, setGiven] = useState<Given>(() => read(key) ?? nothing);
  const change = (part: Partial<Given>) => {
    const next = { ...given, ...part };
    setGiven(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  return { given, change };
}

const nothing: Given = { answers: {}, actors: {}, edited: null };

function read(key: string): Given | null {
  try {
    // written by the page alone, in a tab of its own
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Given | null;
  } catch {
    return null;
  }
}
