import { useLocale } from "next-intl";
import { formatShare } from "@/lib/words/formatShare";

/** How far a piece of work is, 0 to 1; the words beside it say of what. */
export function ProgressBar({ label, share }: { label: string; share: number }) {
  const locale = useLocale();
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-band"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-500"
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <span className="w-14 text-right font-medium">{formatShare(share, locale)}</span>
    </div>
  );
}
