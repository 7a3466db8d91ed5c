"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FigureLink, type OpenFigure } from "./FigureLink";
import { Icon } from "./Icon";

export interface Definition {
  title: string;
  acronym?: string;
  /** the formula in words */
  formula: string;
  included: readonly { text: string; count?: string }[];
  excluded: readonly { text: string; count?: string }[];
  /** numerator, denominator and the like, already in the reader's form */
  counts: readonly { label: string; value: string; opens?: OpenFigure }[];
  unit: string;
  direction: "up" | "down";
  /** the statistics' own names, version, approval */
  notes?: readonly string[];
}

/** The ⓘ beside a figure and the drawer behind it. A native dialog: the focus stays in, Esc closes. */
export function DefinitionDrawer({ definition }: { definition: Definition }) {
  const t = useTranslations("definition");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        aria-label={t("open", { name: definition.title })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
        className="relative z-10 -m-2 p-2 text-ink-3 hover:text-ink-1 max-sm:-m-3.5 max-sm:p-3.5"
      >
        <Icon name="info" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it, for the keyboard there is Esc */}
      <dialog
        ref={dialog}
        aria-label={definition.title}
        onClick={(event) => event.target === event.currentTarget && close()}
        className="m-0 h-dvh max-h-none w-[420px] max-w-full overflow-y-auto bg-card text-left text-ink-1 shadow-panel max-sm:mt-auto max-sm:h-auto max-sm:max-h-[85dvh] max-sm:w-full max-sm:rounded-t-xl sm:ml-auto"
      >
        <div className="p-6">
          <div className="flex items-start justify-between gap-4">
            <h2 className="text-verdict font-semibold">
              {definition.title}{" "}
              {definition.acronym ? (
                <span className="text-meta font-normal text-ink-3">{definition.acronym}</span>
              ) : null}
            </h2>
            <button
              type="button"
              aria-label={t("close")}
              onClick={close}
              className="-m-2 p-2 text-ink-3 max-sm:-m-3 max-sm:p-3"
            >
              <Icon name="close" size={20} />
            </button>
          </div>
          <p className="mt-3 rounded-tremor-default bg-band p-3 text-prose">{definition.formula}</p>
          <List title={t("included")} rows={definition.included} />
          <List title={t("excluded")} rows={definition.excluded} />
          <Facts title={t("counts")} rows={definition.counts} />
          <Facts
            title={t("reading")}
            rows={[
              { label: t("unit"), value: definition.unit },
              { label: t("direction"), value: t(definition.direction) },
            ]}
          />
          {definition.notes?.map((note) => (
            <p key={note} className="mt-3 text-meta text-ink-3">
              {note}
            </p>
          ))}
        </div>
      </dialog>
    </>
  );
}

function List({ title, rows }: { title: string; rows: Definition["included"] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 text-meta font-medium text-ink-3">{title}</h3>
      <ul className="mt-1">
        {rows.map(({ text, count }) => (
          <li key={text} className="flex justify-between gap-4 border-b border-hairline py-1.5">
            <span>{text}</span>
            {count === undefined ? null : <span className="text-ink-2">{count}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ title, rows }: { title: string; rows: Definition["counts"] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 text-meta font-medium text-ink-3">{title}</h3>
      <dl className="mt-1">
        {rows.map(({ label, value, opens }) => (
          <div key={label} className="flex justify-between gap-4 border-b border-hairline py-1.5">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right font-medium">
              {opens ? <FigureLink {...opens}>{value}</FigureLink> : value}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
