import type { Mapping } from "@/lib/imports/mapping";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import type { WireEvent } from "@/lib/imports/wireEvent";
import type { Imported } from "@/lib/intake/imported";
import type { Preview as FoundPreview } from "@/lib/intake/previewImport";

/** A file that came to be imported, as `/api/v1/imports` tells of it. */
export type Import = Imported;
export type ImportState = Import["state"];

export type RecognisedImport = Recognition & {
  /** of an earlier file with the same header */
  savedMapping: Mapping | null;
};

/** The first rows as events. */
export type Preview = Omit<FoundPreview, "rows"> & { rows: PreviewRow[] };
export type PreviewRow = Omit<FoundPreview["rows"][number], "events"> & { events: WireEvent[] };

export interface MappingProblem {
  /** into the mapping; null where it is about the file */
  pointer?: string | null;
  detail: string;
}
