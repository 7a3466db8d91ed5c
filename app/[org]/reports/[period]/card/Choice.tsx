import { Link } from "@/app/_components/Link";

/** One of a few, each an address. */
export function Choice({
  label,
  options,
}: {
  label: string;
  options: readonly { label: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <p className="mb-1 text-meta text-ink-3" aria-hidden="true">
        {label}
      </p>
      <div className="flex gap-2">
        {options.map((option) => (
          <Link
            key={option.href}
            href={option.href}
            replace
            scroll={false}
            aria-current={option.current ? "true" : undefined}
            className={`inline-flex h-11 items-center rounded-tremor-default border px-3 text-body font-medium sm:h-9 ${
              option.current ? "border-accent text-accent" : "border-control text-ink-1 hover:bg-band"
            }`}
          >
            {option.label}
          </Link>
        ))}
      </div>
    </nav>
  );
}
