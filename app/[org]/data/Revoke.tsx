"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { dialogClass } from "./dialogClass";

/** Revokes a key or a webhook after it was asked once more: it cannot be taken back. */
export function Revoke({
  slug,
  what,
  id,
  name,
}: {
  slug: string;
  what: "keys" | "hooks";
  id: string;
  name: string;
}) {
  const t = useTranslations("data");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const revoke = async () => {
    if ((await sending.send("DELETE", `/api/v1/${what}/${encodeURIComponent(id)}`)) !== null) close();
  };
  return (
    <>
      <Button
        small
        kind="danger"
        aria-label={t(`${what}.revokeName`, { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t(`${what}.revoke`)}
      </Button>
      <dialog ref={dialog} aria-label={t(`${what}.revokeTitle`, { name })} className={dialogClass}>
        <h2 className="text-verdict font-semibold">{t(`${what}.revokeTitle`, { name })}</h2>
        <p className="mt-2 text-prose text-ink-2">{t(`${what}.revokeText`)}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="danger" busy={sending.busy} onClick={revoke}>
            {t(`${what}.revoke`)}
          </Button>
          <Button onClick={close}>{tForm("cancel")}</Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </dialog>
    </>
  );
}
