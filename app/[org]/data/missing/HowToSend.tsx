"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/app/_components/Icon";
import type { EventType } from "@/lib/events/event";
import { SnippetTabs } from "../send/SnippetTabs";

/** The event that brings what is lacking, and, when it is opened, the lines that send one. */
export function HowToSend({
  event,
  eventKey,
  address,
  now,
}: {
  event: EventType;
  eventKey: string | undefined;
  address: string;
  now: string;
}) {
  const t = useTranslations("data");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-11 items-center gap-1 font-mono text-meta text-accent hover:underline sm:min-h-0"
      >
        {event}
        {eventKey ? ` · ${eventKey}` : ""}
        <span className={open ? "rotate-180" : ""}>
          <Icon name="chevron" />
        </span>
        <span className="sr-only">{t("lacks.how")}</span>
      </button>
      {open ? (
        <div className="w-full min-w-0 pt-1 pb-2">
          <SnippetTabs what={event} address={address} apiKey={t("start.placeholder")} now={now} />
        </div>
      ) : null}
    </>
  );
}
