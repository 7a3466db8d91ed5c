import { Link } from "../Link";

export interface Choice {
  name: string;
  path: string;
  /** the place of the navigation above it */
  under?: string | null;
}

/** One row of the palette; a link, so that it can be opened beside the page too. */
export function PaletteChoice({
  id,
  name,
  path,
  under,
  active,
  onPoint,
  onChoose,
}: Choice & { id: string; active: boolean; onPoint: () => void; onChoose: () => void }) {
  return (
    <Link
      id={id}
      href={path}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      ref={active ? showWithinList : null}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={`flex min-h-11 items-center justify-between gap-4 rounded-tremor-small px-3 sm:min-h-9 ${active ? "bg-band" : ""}`}
    >
      <span className="min-w-0 truncate">{name}</span>
      {under ? <span className="shrink-0 text-meta text-ink-3">{under}</span> : null}
    </Link>
  );
}

function showWithinList(choice: HTMLAnchorElement | null) {
  choice?.scrollIntoView({ block: "nearest" });
}
