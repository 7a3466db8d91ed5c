/** Keys as they stand on a keyboard: `f`, `mod+k`, `g o`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="inline-flex shrink-0 gap-1">
      {keys.split(/[ +]/).map((key) => (
        <kbd
          key={key}
          className="flex h-5 min-w-5 items-center justify-center rounded-tremor-small border border-hairline bg-page px-1 font-sans text-meta text-ink-3"
        >
          {key === "mod" ? modifier() : key.toUpperCase()}
        </kbd>
      ))}
    </span>
  );
}

/** For what is drawn in the browser alone: a server does not know the keyboard. */
function modifier(): string {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl";
}
