"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Revokes a key after it was asked once more: it cannot be taken back. */
export function RevokeKey({ slug, id, name }: { slug: string; id: string; name: string }) {
  const t = useTranslations("data.keys");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const revoke = async () => {
    const done = await sending.send("DELETE", `/api/v1/keys/${encodeURIComponent(id)}`);
    if (done !== null) close();
  };
  return (
    <>
      <Button
        small
        kind="danger"
        aria-label={t("revokeName", { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("revoke")}
      </Button>
      <dialog
        ref={dialog}
        aria-label={t("revokeTitle", { name })}
        className="m-auto w-[420px] max-w-[calc(100%-2rem)] rounded-tremor-default bg-card p-6 text-left whitespace-normal text-ink-1 shadow-panel"
      >
        <h2 className="text-verdict font-semibold">{t("revokeTitle", { name })}</h2>
        <p className="mt-2 text-prose text-ink-2">{t("revokeText")}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="danger" busy={sending.busy} onClick={revoke}>
            {t("revoke")}
          </Button>
          <Button onClick={close}>{tForm("cancel")}</Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </dialog>
    </>
  );
}
