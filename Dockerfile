# Liên Thông in one image: `docker compose up` builds it (docker-compose.yml).
# Debian, not Alpine: the embedded engine is not built for Alpine on x64.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
RUN npm run build \
  && npm prune --omit=dev --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# All of it belongs to root: the program runs as another user and changes none of its own files.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY graph-seeds ./graph-seeds
COPY schema ./schema
USER node
EXPOSE 4000
CMD ["node", "--enable-source-maps", "dist/server.js"]
