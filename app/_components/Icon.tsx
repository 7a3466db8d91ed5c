import type { ReactNode } from "react";

const paths = {
  overview: <path d="M3 10.5 10 4l7 6.5M5 9.5V16h10V9.5" />,
  processes: (
    <>
      <circle cx="5" cy="5" r="2" />
      <circle cx="15" cy="15" r="2" />
      <path d="M7 5h5a3 3 0 0 1 0 6H8a2 2 0 0 0 0 4h5" />
    </>
  ),
  money: <path d="M3 16V9m5 7V4m5 12v-5m5 5V7" />,
  roadmap: <path d="M5 17V3m0 1h9l-2 3 2 3H5" />,
  reports: <path d="M5 3h7l3 3v11H5zM8 9h4M8 12h4" />,
  database: (
    <>
      <ellipse cx="10" cy="5" rx="6" ry="2.3" />
      <path d="M4 5v10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3V5M4 10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6h7m4 0h3M3 14h3m4 0h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 9.2V13M10 6.8v.2" />
    </>
  ),
  chevron: <path d="m6 8 4 4 4-4" />,
  right: <path d="m8 5 5 5-5 5" />,
  search: <path d="M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm4 9.5 3.5 3.5" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  check: <path d="m4.5 10.5 3.5 3.5 7.5-8" />,
  copy: <path d="M7 7V4h9v9h-3M4 7h9v9H4z" />,
  table: <path d="M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.8h13M8 8.2v7.3" />,
  chart: <path d="M3.5 3.5v13h13M6.5 12l3-3.5 2.5 2 4-5" />,
  download: <path d="M10 3.5v9m0 0 3.5-3.5M10 12.5 6.5 9M4 16.5h12" />,
  warning: <path d="M10 3.5 17.5 16h-15zM10 8.5v3.5M10 14v.2" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A line drawing beside words; alone it needs a label on its button. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {paths[name]}
    </svg>
  );
}
