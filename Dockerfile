# Built on a machine with internet; the portal image holds .NET, Node and the npm parts.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/ /usr/local/
WORKDIR /source
COPY . .
RUN dotnet publish src/Changzhou.Bulletin.Web -c Release -o /app && cp -r src/Changzhou.Bulletin/node_modules /app/node_modules

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=build /app .
RUN useradd --system --home /var/lib/bulletin bulletin && mkdir -p /var/lib/bulletin && chown bulletin /var/lib/bulletin
USER bulletin
EXPOSE 5080
ENTRYPOINT ["dotnet", "Changzhou.Bulletin.Web.dll"]
