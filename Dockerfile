# The image of Handover: built with the packages that it runs with, and no others. See docs/running.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY .ci .ci
COPY prisma prisma
RUN npm ci --omit=dev
COPY . .
RUN npm run build && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HANDOVER_DATA=/data \
    PORT=3000
WORKDIR /app
# what runs is root's, and whoever runs it cannot change it
COPY --from=build /app ./
RUN mkdir -p /data .next/cache && chown node:node /data .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node itself, so that a stop reaches it: it lets requests finish, and stops within ten seconds
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "server/start.ts"]
