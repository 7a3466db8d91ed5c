"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { dialogClass } from "@/app/[org]/data/dialogClass";

/** Ends a channel after it was asked once more: it cannot be taken back. */
export function EndChannel({ slug, id, name }: { slug: string; id: string; name: string }) {
  const t = useTranslations("deliveries");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const end = async () => {
    if ((await sending.send("DELETE", `/api/v1/channels/${id}`)) !== null) close();
  };
  return (
    <>
      <Button
        small
        kind="danger"
        aria-label={t("endName", { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("end")}
      </Button>
      <dialog ref={dialog} aria-label={t("endName", { name })} className={dialogClass}>
        <h2 className="text-verdict font-semibold">{t("endName", { name })}</h2>
        <p className="phrases mt-2 text-prose text-ink-2">{t("endText")}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="danger" busy={sending.busy} onClick={end}>
            {t("end")}
          </Button>
          <Button onClick={close}>{tForm("cancel")}</Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </dialog>
    </>
  );
}
