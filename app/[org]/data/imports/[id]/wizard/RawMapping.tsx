"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import type { MappingProblem } from "@/app/[org]/data/imports/shapes";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import { Problems } from "./Problems";

/** The mapping as it is sent and saved, for those who would rather write it. */
export function RawMapping({
  mapping,
  onApply,
}: {
  mapping: Mapping | null;
  onApply: (mapping: Mapping) => void;
}) {
  const t = useTranslations("imports.raw");
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly MappingProblem[]>([]);
  const text = typed ?? (mapping === null ? "" : JSON.stringify(mapping, null, 2));
  const apply = () => {
    const read = parsed(text);
    if ("problems" in read) return setProblems(read.problems);
    setProblems([]);
    setTyped(null);
    onApply(read.mapping);
  };
  return (
    <details className="rounded-tremor-default border border-hairline bg-card px-4 py-2">
      <summary className="py-1 text-accent hover:underline">{t("title")}</summary>
      <label htmlFor="raw-mapping" className="mt-2 block max-w-[72ch] text-prose text-ink-2">
        {t("text")}
      </label>
      <textarea
        id="raw-mapping"
        value={text}
        spellCheck={false}
        rows={20}
        onChange={(event) => setTyped(event.target.value)}
        className="mt-2 block w-full rounded-tremor-default border border-control bg-card p-3 font-mono text-meta text-ink-1"
      />
      {problems.length > 0 ? (
        <div className="mt-2">
          <Problems problems={problems} />
        </div>
      ) : null}
      <div className="my-3 flex flex-wrap gap-2">
        <Button onClick={apply} disabled={typed === null}>
          {t("apply")}
        </Button>
        {typed === null ? null : (
          <Button
            kind="quiet"
            onClick={() => {
              setTyped(null);
              setProblems([]);
            }}
          >
            {t("reset")}
          </Button>
        )}
      </div>
    </details>
  );
}

function parsed(text: string): { mapping: Mapping } | { problems: readonly MappingProblem[] } {
  try {
    return { mapping: parseMapping(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof ImportError) return { problems: error.problems };
    if (error instanceof SyntaxError) return { problems: [{ detail: error.message }] };
    throw error;
  }
}
