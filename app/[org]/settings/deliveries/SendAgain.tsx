"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { dialogClass } from "@/app/[org]/data/dialogClass";

/** Sends a report once more, after it was asked whether it really should be: it may be the second. */
export function SendAgain({
  slug,
  channel,
  occasion,
  name,
  unknown,
}: {
  slug: string;
  channel: string;
  occasion: string;
  name: string;
  /** it may have arrived */
  unknown: boolean;
}) {
  const t = useTranslations("deliveries");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const send = async () => {
    const path = `/api/v1/deliveries/${channel}/${encodeURIComponent(occasion)}/again`;
    if ((await sending.send("POST", path)) !== null) close();
  };
  return (
    <>
      <Button
        small
        aria-label={t("againName", { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("again")}
      </Button>
      <dialog ref={dialog} aria-label={t("againName", { name })} className={dialogClass}>
        <h2 className="text-verdict font-semibold">{t("againName", { name })}</h2>
        <p className="phrases mt-2 text-prose text-ink-2">{unknown ? t("againUnknown") : t("againFailed")}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="primary" busy={sending.busy} onClick={send}>
            {t("again")}
          </Button>
          <Button onClick={close}>{tForm("cancel")}</Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </dialog>
    </>
  );
}
