"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type SendProblem, sendProblem } from "./sendProblem";

export interface Sending {
  /** on its way, or the page is being read again */
  busy: boolean;
  saved: boolean;
  problem: SendProblem | null;
  /** Sends JSON to the API for the organisation. Gives the answer's content, or null when it was refused. */
  send: Send;
  /** The same for what writes nothing: the page stays as it is, and nothing counts as saved. */
  look: Send;
  forget: () => void;
}

type Send = (method: "POST" | "PUT" | "DELETE", path: string, body?: unknown) => Promise<unknown>;

/** How a form writes: by the API that programs use too; what it changed is then read anew by the page. */
export function useSend(slug: string): Sending {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [reading, read] = useTransition();
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const look: Send = async (method, path, body) => {
    setSending(true);
    setSaved(false);
    setProblem(null);
    const answer = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", "X-Organisation": slug },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    const content: unknown = await answer?.json().catch(() => null);
    setSending(false);
    if (!answer?.ok) {
      setProblem(sendProblem(answer?.status ?? 0, content));
      return null;
    }
    return content ?? {};
  };
  const send: Send = async (method, path, body) => {
    const content = await look(method, path, body);
    if (content === null) return null;
    setSaved(true);
    read(() => router.refresh());
    return content;
  };
  const forget = () => {
    setSaved(false);
    setProblem(null);
  };
  return { busy: sending || reading, saved, problem, send, look, forget };
}
