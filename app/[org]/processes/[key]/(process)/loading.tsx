import { PageSkeleton } from "@/app/_components/PageSkeleton";

export default function Loading() {
  return <PageSkeleton tiles={4} rows={10} />;
}
