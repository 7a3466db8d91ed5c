"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./Button";
import { Icon } from "./Icon";

/** A line to take along, such as a curl command. What is selected by hand copies whole, too. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const t = useTranslations("copy");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <section aria-label={label} className="relative rounded-tremor-default border border-hairline bg-band">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it
        tabIndex={0}
        className="overflow-x-auto p-3 pr-24 font-mono text-meta whitespace-pre select-all"
      >
        {text}
      </pre>
      <div className="absolute top-2 right-2">
        <Button small onClick={copy}>
          <Icon name={copied ? "check" : "copy"} />
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </Button>
      </div>
    </section>
  );
}
