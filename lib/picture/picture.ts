/** What a picture that is shown to others says: the card of a month, or the little sum. All of it is ready text. */
export interface Picture {
  brand: string;
  title: string;
  subtitle: string;
  /** the one figure that it is about */
  lead: { label: string; value: string; note: string; bar: readonly BarPart[] };
  /** what stands beside it, four at the most */
  figures: readonly { label: string; value: string; note: string }[];
  /** what is said besides, as far as there is room: the most important first */
  sentences: readonly string[];
  /** where more stands: as words, and as a code for cameras */
  link: { text: string; address: string };
}

export interface BarPart {
  label: string;
  /** of the whole bar, 0..1 */
  share: number;
  colour: string;
}

/** In pixels: upright for phones, lying for previews of links. */
export const shapes = {
  tall: { width: 1080, height: 1440 },
  wide: { width: 1200, height: 630 },
} as const;
export type Shape = keyof typeof shapes;

/** Light, whatever the reader's own theme: it is looked at in other places. */
export const inks = {
  ground: "#FFFFFF",
  text: "#14171C",
  second: "#4A5360",
  third: "#5C6672",
  hairline: "#D5DAE1",
  band: "#EEF0F4",
  accent: "#102A85",
  autonomous: "#102A85",
  supervised: "#6557B8",
  labour: "#4A5360",
  spend: "#B4BBC6",
} as const;
