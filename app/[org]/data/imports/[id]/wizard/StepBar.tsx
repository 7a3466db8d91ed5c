import { useTranslations } from "next-intl";
import type { Step } from "./steps";

/** Where one is among the steps; those before, and those that are open already, can be gone to. */
export function StepBar({
  steps,
  current,
  open,
  onGo,
}: {
  steps: readonly Step[];
  current: Step;
  open: readonly Step[];
  onGo: (step: Step) => void;
}) {
  const t = useTranslations("imports.step");
  return (
    <nav aria-label={t("label")} className="mb-4">
      <ol className="grid auto-cols-fr grid-flow-col gap-1 sm:gap-2">
        {steps.map((step, at) => {
          const here = step === current;
          return (
            <li key={step}>
              <button
                type="button"
                disabled={!open.includes(step)}
                aria-current={here ? "step" : undefined}
                onClick={() => onGo(step)}
                className={`flex h-full w-full flex-col border-t-2 pt-2 text-left sm:flex-row sm:gap-2 disabled:cursor-not-allowed ${
                  here
                    ? "border-accent font-semibold text-ink-1"
                    : open.includes(step)
                      ? "border-control text-ink-2 hover:text-ink-1"
                      : "border-hairline text-ink-3"
                }`}
              >
                <span>{at + 1}</span>
                <span>{t(step)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
