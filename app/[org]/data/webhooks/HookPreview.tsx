import { useTranslations } from "next-intl";
import { CopyBox } from "@/app/_components/CopyBox";
import { Said } from "@/app/_components/Said";
import type { HookPreview as Preview } from "@/lib/hooks/previewHook";

export type { Preview };

/** What the mapping made of the body: the events, and what of it was refused or left out. */
export function HookPreview({ preview }: { preview: Preview }) {
  const t = useTranslations("data.hooks");
  const { events, errors, warnings } = preview;
  return (
    <div role="status" className="mt-4 space-y-3">
      <p className="font-medium">
        {events.length === 0 && errors.length === 0
          ? t("nothing")
          : t("gives", { events: preview.accepted, refused: preview.rejected })}
      </p>
      {[...errors, ...warnings].length > 0 ? (
        <ul className="space-y-1">
          {[...errors, ...warnings].slice(0, 10).map((found, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once
            <li key={at} className="text-body text-worse">
              {t("place", { place: found.index + 1 })}{" "}
              {found.pointer ? <code className="font-mono text-meta">{found.pointer}</code> : null}{" "}
              <Said detail={found.detail} />
            </li>
          ))}
        </ul>
      ) : null}
      {events.length > 0 ? <CopyBox label={t("events")} text={JSON.stringify(events, null, 2)} /> : null}
    </div>
  );
}
