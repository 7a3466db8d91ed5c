export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const kinds: Record<ButtonKind, string> = {
  primary: "bg-accent text-card border-accent hover:opacity-90",
  secondary: "bg-card text-ink-1 border-control hover:bg-band",
  quiet: "bg-transparent text-accent border-transparent hover:bg-band",
  danger: "bg-card text-state-off-track border-state-off-track hover:bg-band",
};

/** The look that a button and a link that acts like one share; 44 high under the thumb. */
export function buttonClass(kind: ButtonKind, small: boolean): string {
  const size = small ? "h-11 px-3 sm:h-7 sm:px-2" : "h-11 px-4 sm:h-9 sm:px-3";
  return `inline-flex items-center justify-center gap-1.5 rounded-tremor-default border text-body font-medium whitespace-nowrap disabled:cursor-not-allowed disabled:opacity-60 print:hidden ${size} ${kinds[kind]}`;
}
