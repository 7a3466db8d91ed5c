"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import type { Import } from "./shapes";

/** Takes an import back after it was asked once more; a draft is forgotten, as nothing came of it yet. */
export function UndoImport({
  slug,
  id,
  name,
  draft,
  small = false,
  undone,
}: {
  slug: string;
  id: string;
  name: string;
  draft: boolean;
  small?: boolean;
  /** told what became of it, null for a draft that is gone */
  undone?: (now: Import | null) => void;
}) {
  const t = useTranslations("imports");
  const verb = draft ? "forget" : "undo";
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const undo = async () => {
    const answer = await sending.send("DELETE", `/api/v1/imports/${id}`);
    if (answer === null) return;
    close();
    undone?.(draft ? null : (answer as Import));
  };
  return (
    <>
      <Button
        small={small}
        kind={draft ? "secondary" : "danger"}
        aria-label={t(`${verb}.buttonName`, { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t(`${verb}.button`)}
      </Button>
      <dialog
        ref={dialog}
        aria-label={t(`${verb}.title`, { name })}
        className="m-auto w-[420px] max-w-[calc(100%-2rem)] rounded-tremor-default bg-card p-6 text-left whitespace-normal text-ink-1 shadow-panel"
      >
        <h2 className="text-verdict font-semibold break-words">{t(`${verb}.title`, { name })}</h2>
        <p className="mt-2 text-prose text-ink-2">{t(`${verb}.text`)}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="danger" busy={sending.busy} onClick={undo}>
            {t(`${verb}.button`)}
          </Button>
          <Button onClick={close}>{tForm("cancel")}</Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </dialog>
    </>
  );
}
