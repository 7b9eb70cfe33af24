FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# The candidates' client has packages of its own, which only build it.
RUN npm ci && npm run build && npm prune --omit=dev
# What runs: programs, two workers that are no part of a bundle, our libraries and pages. No tests, tools, documents or settings.
RUN mkdir /image && cp --archive --parents package.json node_modules \
    apps/api/package.json apps/api/node_modules apps/api/dist \
    apps/api/src/platform/sanitizing/pdf apps/api/src/platform/spreadsheets \
    apps/admin/dist apps/miniprogram/dist/h5 \
    libs/*/package.json libs/*/src /image \
  && find /image/apps/api/src /image/libs -name '*.spec.ts' -delete

FROM node:24-bookworm-slim
WORKDIR /app
# glibc gives large blocks back at once: the recogniser's memory stays about 60 MB lower (docs/benchmarks.md).
ENV NODE_ENV=production MALLOC_MMAP_THRESHOLD_=1000000
# Whoever breaks into the process cannot change what it runs.
COPY --from=build /image /app
RUN mkdir -p /files && mkdir -p -m 700 /epoch-keys && chown node:node /files /epoch-keys
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
