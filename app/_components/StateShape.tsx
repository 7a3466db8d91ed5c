import type { State } from "./StateMark";

const shapes = {
  met: {
    colour: "text-state-met",
    path: <path d="m2 6.5 3 3 5-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  },
  on_track: {
    colour: "text-state-on-track",
    path: (
      <>
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="6" r="2.25" fill="currentColor" />
      </>
    ),
  },
  at_risk: { colour: "text-state-at-risk", path: <path d="M6 1 11.5 11H.5z" fill="currentColor" /> },
  off_track: {
    colour: "text-state-off-track",
    path: (
      <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    ),
  },
  no_data: {
    colour: "text-state-no-data",
    path: (
      <circle
        cx="6"
        cy="6"
        r="4.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 2"
      />
    ),
  },
};

/** The shape of a state alone; the word stands beside it, see StateMark. */
export function StateShape({ state }: { state: State }) {
  const { colour, path } = shapes[state];
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={`shrink-0 ${colour}`}>
      {path}
    </svg>
  );
}
