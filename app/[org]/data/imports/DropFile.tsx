"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { buttonClass } from "@/app/_components/buttonClass";
import { saidIn } from "@/lib/words/saidIn";
import { ProgressBar } from "./ProgressBar";
import { useUpload } from "./useUpload";

/** Where a file is dropped or chosen, and how far it has come. */
export function DropFile({ slug }: { slug: string }) {
  const t = useTranslations("imports.drop");
  const tForm = useTranslations("form");
  const locale = useLocale();
  const { current, begin, cancel } = useUpload(slug);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) begin(file);
  };
  const drag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") take(event.dataTransfer.files);
  });
  // anywhere on the page: beside the area the browser would open the file and leave
  useEffect(() => {
    const listen = (event: DragEvent) => drag(event);
    for (const type of ["dragover", "dragleave", "drop"] as const) window.addEventListener(type, listen);
    return () => {
      for (const type of ["dragover", "dragleave", "drop"] as const) window.removeEventListener(type, listen);
    };
  }, []);
  if (current && !current.problem) {
    const arrived = current.share === 1;
    return (
      <div className="rounded-tremor-default border border-hairline p-6" role="status">
        <p className="mb-3 font-medium break-words">
          {t(arrived ? "stored" : "sending", { name: current.name })}
        </p>
        <ProgressBar label={t("sending", { name: current.name })} share={current.share} />
        <div className="mt-3">
          <Button small onClick={cancel}>
            {tForm("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <section
      aria-label={t("area")}
      className={`rounded-tremor-default border border-dashed p-6 text-center sm:p-10 ${over ? "border-accent bg-band" : "border-control"}`}
    >
      <p className="text-verdict font-semibold pointer-coarse:hidden">{t("title")}</p>
      <p className="mx-auto mt-1 max-w-[64ch] text-prose text-ink-2">{t("text")}</p>
      <div className="mt-4">
        <input
          id="import-file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xes,.xml,.json,.jsonl,.ndjson,.gz"
          className="peer sr-only"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <label
          htmlFor="import-file"
          className={`cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent ${buttonClass("primary", false)}`}
        >
          {t("choose")}
        </label>
      </div>
      <p aria-live="assertive" className="mt-3 font-medium text-state-off-track empty:hidden">
        {current?.problem
          ? current.status === 413
            ? t("tooLarge", { name: current.name })
            : t("failed", {
                name: current.name,
                why:
                  typeof current.problem.details.detail === "string"
                    ? saidIn(current.problem.details.detail, locale).text
                    : tForm(`problem.${current.problem.kind}`),
              })
          : null}
      </p>
      <p className="mt-3 text-meta text-ink-3">{t("kinds")}</p>
    </section>
  );
}
