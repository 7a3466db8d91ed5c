import type { ButtonHTMLAttributes } from "react";
import { type ButtonKind, buttonClass } from "./buttonClass";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; small?: boolean; busy?: boolean };

/** While `busy` it keeps its width and its words, and cannot be pressed twice. */
export function Button({
  kind = "secondary",
  small = false,
  busy = false,
  type = "button",
  className = "",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      className={`${buttonClass(kind, small)} ${busy ? "animate-pulse" : ""} ${className}`}
    />
  );
}
