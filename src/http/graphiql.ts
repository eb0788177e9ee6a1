import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import express from "express";

/** What GraphiQL is served with: files of npm packages and the example operations. */
export interface GraphiqlFiles {
  /** URL name to file. */
  readonly assets: ReadonlyMap<string, string>;
  readonly startScript: string;
}

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Liên Thông · GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
      @media (max-width: 600px) {
        .graphiql-sidebar, .graphiql-logo { display: none !important; }
        #graphiql-session { flex-direction: column; }
        #graphiql-session > div { flex: 1 1 50% !important; min-height: 0; }
        .graphiql-horizontal-drag-bar { display: none; }
      }
    </style>
  </head>
  <body>
    <div id="graphiql">Đang mở GraphiQL …</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

/** Finds GraphiQL's files in its packages and reads the operations that its first tabs show. */
export function findGraphiqlFiles(operationsFolder: string): GraphiqlFiles {
  const require = createRequire(import.meta.url);
  const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
  const tabs = readdirSync(operationsFolder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({ query: readFileSync(join(operationsFolder, file), "utf8") }));
  return {
    assets: new Map([
      ["react.js", join(folderOf("react"), "umd/react.production.min.js")],
      ["react-dom.js", join(folderOf("react-dom"), "umd/react-dom.production.min.js")],
      ["graphiql.js", join(folderOf("graphiql"), "graphiql.min.js")],
      ["graphiql.css", join(folderOf("graphiql"), "graphiql.min.css")],
    ]),
    startScript: `const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultTabs: ${JSON.stringify(tabs)}, defaultEditorToolsVisibility: true }),
);
`,
  };
}

export function graphiqlRouter({ assets, startScript }: GraphiqlFiles): express.Router {
  const router = express.Router();
  router.get("/", (_request, response) => {
    response.type("html").send(PAGE);
  });
  router.get("/start.js", (_request, response) => {
    response.type("js").send(startScript);
  });
  router.get("/:file", (request, response, next) => {
    const path = assets.get(request.params.file);
    if (path === undefined) next();
    else response.sendFile(path, { maxAge: "1h" });
  });
  return router;
}
