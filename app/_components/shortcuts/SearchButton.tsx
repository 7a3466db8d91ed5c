"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ComponentType, useRef, useState } from "react";
import { Icon } from "../Icon";
import { placeHref } from "../placeHref";
import { spokenKeys } from "./spokenKeys";
import { useShortcut } from "./useShortcut";

export interface ShellDialogProps {
  slug: string;
  close: () => void;
  openHelp: () => void;
}

/**
 * Opens the palette and the help to the shortcuts, and acts on what they are pressed for. What stands in the dialog is
 * loaded when it is first opened; the dialog itself is there at once, so that nothing typed meanwhile acts on the page.
 */
export function SearchButton({ slug }: { slug: string }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<keyof typeof contents | null>(null);
  const [content, setContent] = useState<{ Content: ComponentType<ShellDialogProps> } | "away" | null>(null);
  const open = (name: keyof typeof contents) => {
    setShown(name);
    setContent(null);
    if (!dialog.current?.open) dialog.current?.showModal();
    contents[name]().then(
      (Content) => setContent({ Content }),
      () => setContent("away"),
    );
  };
  useShortcut((shortcut) => {
    if (shortcut.does === "palette" || shortcut.does === "help") open(shortcut.does);
    else if (shortcut.does === "go") router.push(placeHref(slug, shortcut.place, { pathname, search }));
    else if (shortcut.does === "search") {
      const field = listSearch();
      field?.focus();
      field?.select();
      if (!field) open("palette");
    }
  });
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        title={`${t("title")} (⌘K / Ctrl K)`}
        aria-label={t("title")}
        aria-keyshortcuts={spokenKeys("mod+k")}
        aria-haspopup="dialog"
        onClick={() => open("palette")}
        className="flex size-11 items-center justify-center rounded-tremor-default text-ink-2 hover:bg-band hover:text-ink-1 sm:size-9"
      >
        <Icon name="search" size={20} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it, for the keyboard there is Esc */}
      <dialog
        ref={dialog}
        aria-label={t(`dialog.${shown ?? "palette"}`)}
        onClick={(event) => event.target === event.currentTarget && close()}
        onClose={() => setShown(null)}
        className="mx-auto mt-[10dvh] max-h-[80dvh] w-[600px] max-w-[calc(100%-2rem)] overflow-y-auto rounded-tremor-default bg-card text-left text-body text-ink-1 shadow-panel outline-none max-sm:mt-4 max-sm:max-h-[calc(100dvh-2rem)]"
      >
        {shown === null || content === null ? (
          <div className="h-12" />
        ) : content === "away" ? (
          <p role="alert" className="p-4">
            {t("away")}
          </p>
        ) : (
          <content.Content slug={slug} close={close} openHelp={() => open("help")} />
        )}
      </dialog>
    </>
  );
}

const contents = {
  palette: () => import("../palette/Palette").then((module) => module.Palette),
  help: () => import("./ShortcutHelp").then((module) => module.ShortcutHelp),
};

/** The field that searches the list of a page, if the page has one that can be seen. */
function listSearch(): HTMLInputElement | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>("main input[type=search]");
  return [...fields].find((field) => field.checkVisibility());
}
