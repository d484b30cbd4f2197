# The whole site in one image: client and server are built here, nothing is built at start.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s /usr/local/lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Litt.Cms/Litt.Cms.csproj Litt.Cms/
RUN dotnet restore Litt.Cms --use-current-runtime -p:PublishReadyToRun=true
COPY Litt.Cms/ Litt.Cms/
# Compiled ahead for the image's processor: it starts in two thirds of the time.
RUN dotnet publish Litt.Cms --configuration Release --no-restore --use-current-runtime --self-contained false -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY uSync/ /uSync/
RUN mkdir /data && chown -R app:app /data /uSync
USER app
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Litt__DataFolder=/data \
    uSync__Settings__RootFolder=/uSync
VOLUME ["/data"]
EXPOSE 8080
ENTRYPOINT ["dotnet", "Litt.Cms.dll"]
