import { useState } from "react";
import { type SendProblem, sendProblem } from "@/app/_components/form/sendProblem";

export type JoinField = "name" | "email" | "password";

export interface JoinProblem {
  /** what is wrong with the whole; the words are in the message files */
  form: "gone" | "conflict" | "forbidden" | "tooMany" | "unreachable" | null;
  fields: JoinField[];
}

/** How an invitation is taken; leads into the organisation when it was. */
export function useJoin(token: string): {
  busy: boolean;
  problem: JoinProblem | null;
  join: (person?: Record<JoinField, string>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const join = async (person?: Record<JoinField, string>) => {
    setBusy(true);
    setProblem(null);
    const answer = await fetch("/api/v1/join", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, ...(person ? { person } : {}) }),
    }).catch(() => null);
    const content: unknown = await answer?.json().catch(() => null);
    if (answer?.status === 201) {
      window.location.assign(`/${(content as { organisation: string }).organisation}`);
      return;
    }
    setProblem(joinProblem(sendProblem(answer?.status ?? 0, content)));
    setBusy(false);
  };
  return { busy, problem, join };
}

function joinProblem({ kind, fields }: SendProblem): JoinProblem {
  const named = (["name", "email", "password"] as const).filter((field) =>
    fields.includes(`person/${field}`),
  );
  if (named.length > 0) return { form: null, fields: named };
  const form =
    kind === "gone" || kind === "conflict" || kind === "forbidden" || kind === "tooMany"
      ? kind
      : "unreachable";
  return { form, fields: [] };
}
