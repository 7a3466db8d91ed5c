import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A way to another page that fetches nothing before it is taken. Every page is made for its reader: fetched ahead, each
 * link in sight cost the server two answers and a phone their reading, and brought no more than the frame.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
