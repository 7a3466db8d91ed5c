"use client";

import { useEffect, useRef } from "react";
import { readPress } from "./readPress";
import type { Shortcut } from "./shortcuts";
import { singleKeys } from "./singleKeys";

/** Calls when a shortcut is pressed: not while something is typed, nor while a question stands over the page. */
export function useShortcut(take: (shortcut: Shortcut) => void): void {
  const before = useRef<{ key: string; at: number } | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || /^(Shift|CapsLock)$/.test(event.key)) return;
      const recent = before.current && event.timeStamp - before.current.at < longestPause;
      const { shortcut, after } = readPress(event, recent ? (before.current?.key ?? null) : null);
      const alone = !(event.metaKey || event.ctrlKey);
      before.current = null;
      if (document.querySelector("dialog[open]")) return;
      if (alone && (isTyping(event.target) || !singleKeys.wanted())) return;
      if (after) before.current = { key: after, at: event.timeStamp };
      if (!shortcut) return;
      event.preventDefault();
      take(shortcut);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/** Between two keys of one shortcut, in milliseconds. */
const longestPause = 1_500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
