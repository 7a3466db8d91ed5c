import type { MetadataRoute } from "next";
import { tokens } from "./_components/tokens";

/** What a phone keeps on its home screen: a name and a drawing, without words of any language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Handover",
    short_name: "Handover",
    start_url: "/",
    display: "standalone",
    background_color: tokens.page.light,
    theme_color: tokens.card.light,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/apple-icon.png", sizes: "180x180", type: "image/png" },
    ],
  };
}
