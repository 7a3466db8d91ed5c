export { default } from "@/app/[org]/processes/not-found";
