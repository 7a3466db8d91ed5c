"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { CopyBox } from "@/app/_components/CopyBox";
import type { EventType } from "@/lib/events/event";
import { exampleEvents } from "./exampleEvents";
import { type SnippetKind, snippet, snippetKinds } from "./snippet";

/** The same events to be sent with one tool or another, ready to be pasted. */
export function SnippetTabs({
  what,
  address,
  apiKey,
  now,
}: {
  what: EventType | "first";
  address: string;
  /** a key, or words in its place */
  apiKey: string;
  now: string;
}) {
  const t = useTranslations("data.start");
  const [kind, setKind] = useState<SnippetKind>("curl");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // traces tell of the steps of agents, and of nothing else
  const kinds = snippetKinds.filter((each) => each !== "otel" || what === "first" || what === "case.step");
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length] ?? "curl";
    setKind(next);
    list.current?.querySelector<HTMLButtonElement>(`#${CSS.escape(`${id}-${next}`)}`)?.focus();
  };
  const text = snippet(kind, { address, key: apiKey, events: exampleEvents(what, new Date(now)) });
  return (
    <div>
      <div ref={list} role="tablist" aria-label={t("with")} className="mb-2 flex flex-wrap gap-1">
        {kinds.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            role="tab"
            aria-selected={each === kind}
            aria-controls={`${id}-panel`}
            tabIndex={each === kind ? 0 : -1}
            onClick={() => setKind(each)}
            onKeyDown={move}
            className={`h-11 rounded-tremor-default px-3 text-meta font-medium sm:h-7 ${
              each === kind ? "bg-band text-ink-1 ring-1 ring-hairline" : "text-ink-2 hover:bg-band"
            }`}
          >
            {names[each]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`}>
        <CopyBox label={kind === "curl" ? t("curl") : t("for", { tool: names[kind] })} text={text} />
        {kind === "otel" ? <p className="mt-2 max-w-[72ch] text-meta text-ink-3">{t("otelNote")}</p> : null}
      </div>
    </div>
  );
}

const names: Record<SnippetKind, string> = {
  curl: "curl",
  node: "Node.js",
  python: "Python",
  otel: "OpenTelemetry",
};
