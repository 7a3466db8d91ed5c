"use client";

import { useState } from "react";
import type { Moves } from "@/lib/restatement/moves";
import { type Sending, useSend } from "../form/useSend";
import { groupMoves } from "./groupMoves";

/** A change that would move figures of the past, before it is saved. */
export interface Shown {
  moves: Moves & { notCompared?: readonly string[] };
  save: () => Promise<void>;
}

export interface Restating extends Sending {
  /** waits for the reader's word; null: nothing does */
  shown: Shown | null;
  /**
   * Asks what a change would move, and saves it at once when that is nothing; else it is shown first.
   * @param done told when it has been saved
   */
  propose: (
    method: "POST" | "PUT",
    path: string,
    body: unknown,
    done?: (content: unknown) => void,
  ) => Promise<void>;
  cancel: () => void;
}

/** How a form writes what the past is computed with: first it shows which figures would be others. */
export function useRestating(slug: string): Restating {
  const sending = useSend(slug);
  const [shown, setShown] = useState<Shown | null>(null);
  const propose: Restating["propose"] = async (method, path, body, done) => {
    setShown(null);
    const save = async () => {
      const content = await sending.send(method, path, body);
      if (content === null) return;
      setShown(null);
      done?.(content);
    };
    const moves = (await sending.look(method, `${path}?preview=true`, body)) as Shown["moves"] | null;
    if (moves === null) return;
    if (groupMoves(moves.figures).length === 0 && !moves.notCompared?.length) return save();
    setShown({ moves, save });
  };
  const forget = () => {
    sending.forget();
    // what was shown is of what was typed before
    setShown(null);
  };
  return { ...sending, forget, shown, propose, cancel: () => setShown(null) };
}
