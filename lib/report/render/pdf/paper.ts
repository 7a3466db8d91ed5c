/** A4 in points, with its margins, what type stands on it and in which greys: it has to read in black and white. */
export const paper = {
  width: 595.28,
  height: 841.89,
  left: 46,
  right: 595.28 - 46,
  top: 38,
  bottom: 26,
} as const;

export const inks = {
  text: "#14171C",
  second: "#4A5360",
  third: "#5C6672",
  hairline: "#D5DAE1",
  band: "#F1F3F6",
} as const;
