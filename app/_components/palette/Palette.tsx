"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../Icon";
import { Keys } from "../shortcuts/Keys";
import type { ShellDialogProps } from "../shortcuts/SearchButton";
import { choicesOf } from "./choicesOf";
import { type Choice, PaletteChoice } from "./PaletteChoice";
import { useDestinations } from "./useDestinations";

/** Goes to a page, a process, a definition, a chapter or an organisation by its name, and looks for cases. */
export function Palette({ slug, close, openHelp }: ShellDialogProps) {
  const t = useTranslations("palette");
  const id = useId();
  const router = useRouter();
  const destinations = useDestinations(slug);
  const [question, setQuestion] = useState("");
  const [active, setActive] = useState(0);
  const asked = question.trim();
  const known = destinations === null || destinations === "away" ? [] : destinations;
  const lookFor: Choice[] = [
    { name: t("case", { question: asked }), path: `/${slug}/processes/cases?${search("search", asked)}` },
    { name: t("guide", { question: asked }), path: `/docs?${search("q", asked)}` },
  ];
  const groups = [
    ...choicesOf(known, question).map(({ kind, destinations }) => ({
      title: t(`kind.${kind}`),
      choices: destinations as Choice[],
    })),
    ...(asked ? [{ title: t("lookFor"), choices: lookFor }] : []),
  ];
  const choices = groups.flatMap(({ choices }) => choices);
  const current = Math.min(active, choices.length - 1);
  const move = (to: number) => {
    setActive((to + choices.length) % choices.length);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = choices[current];
    if (event.key === "ArrowDown" && choices.length > 0) move(current + 1);
    else if (event.key === "ArrowUp" && choices.length > 0) move(current - 1);
    else if (event.key === "Enter" && chosen) {
      router.push(chosen.path);
      close();
    } else if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) close();
    else return;
    event.preventDefault();
  };
  let at = 0;
  return (
    <div className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-hairline px-4">
        <span className="text-ink-3">
          <Icon name="search" />
        </span>
        <input
          type="text"
          role="combobox"
          aria-label={t("title")}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t("placeholder")}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          value={question}
          onChange={(event) => {
            setQuestion(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
          className="h-12 min-w-0 flex-1 bg-transparent text-verdict outline-none placeholder:text-ink-3 sm:text-body"
        />
        <button
          type="button"
          aria-label={t("close")}
          onClick={close}
          className="-mr-2 p-3.5 text-ink-3 hover:text-ink-1 sm:hidden"
        >
          <Icon name="close" />
        </button>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className="max-h-[56dvh] overflow-y-auto p-1"
      >
        {groups.map(({ title, choices }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a list of options
          <div key={title} role="group" aria-labelledby={`${id}-group-${group}`} className="not-first:mt-1">
            <p id={`${id}-group-${group}`} className="px-3 pt-1 text-meta text-ink-3">
              {title}
            </p>
            {choices.map((choice) => {
              const place = at++;
              return (
                <PaletteChoice
                  key={choice.path}
                  {...choice}
                  id={`${id}-${place}`}
                  active={place === current}
                  onPoint={() => setActive(place)}
                  onChoose={close}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className="px-4 text-meta text-ink-3 not-empty:py-2">
        {destinations === "away" ? t("away") : destinations === null ? t("reading") : ""}
      </p>
      <div className="flex items-center gap-4 border-t border-hairline px-4 py-2 text-meta text-ink-3 max-sm:hidden">
        {(["choose", "open", "leave"] as const).map((does) => (
          <span key={does} className="flex items-center gap-1.5">
            <Keys keys={hints[does]} /> {t(`hint.${does}`)}
          </span>
        ))}
        <button
          type="button"
          onClick={openHelp}
          className="ml-auto flex items-center gap-1.5 hover:text-ink-1"
        >
          <Keys keys="?" /> {t("hint.help")}
        </button>
      </div>
    </div>
  );
}

const hints = { choose: "↑ ↓", open: "↵", leave: "esc" };

function search(name: string, question: string): string {
  return new URLSearchParams({ [name]: question }).toString();
}
