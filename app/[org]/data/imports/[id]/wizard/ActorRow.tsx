import { useTranslations } from "next-intl";
import type { ActorKind } from "@/lib/imports/recognition/answers";
import { actorKinds } from "./knownActors";

/** One name of the file and what it is; nothing is chosen until somebody chose it. */
export function ActorRow({
  name,
  count,
  kind,
  onChoose,
}: {
  name: string;
  count: string;
  kind: ActorKind | null;
  onChoose: (kind: ActorKind) => void;
}) {
  const t = useTranslations("imports.actors");
  const tKind = useTranslations("timeline");
  return (
    <li className="border-t border-hairline py-2">
      <fieldset className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <legend className="contents">
          <span className="min-w-0 flex-1 basis-48 break-words">
            <span className="font-medium">{name}</span>{" "}
            <span className="ml-2 text-ink-3">{t("times", { count })}</span>
          </span>
        </legend>
        <div className="flex flex-wrap gap-x-4">
          {actorKinds.map((each) => (
            <label key={each} className="flex min-h-11 cursor-pointer items-center gap-1.5 sm:min-h-7">
              <input
                type="radio"
                name={`actor-${name}`}
                checked={kind === each}
                onChange={() => onChoose(each)}
                className="size-4 accent-[var(--accent)]"
              />
              {tKind(each)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
