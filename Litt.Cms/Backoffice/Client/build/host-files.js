import { cp } from 'node:fs/promises';

const firstView = ['backoffice', 'extensions', 'apps-backoffice', 'icons'];

/** Writes what the server needs to know: the import map of the package's entry points, and the hashed names that its pages name. */
export function hostFiles(specifiers, base) {
  let output;
  return {
    name: 'host-files',
    configResolved: (config) => { output = config.build.outDir; },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = (name) => chunks.find((chunk) => chunk.isEntry && chunk.name === name);
      const imports = Object.fromEntries(Object.entries(specifiers).map(([name, key]) => [key, base + entry(name).fileName]));
      const signIn = entry('sign-in');
      const pages = {
        script: entry('backoffice').fileName,
        preload: preloads(chunks, bundle),
        signIn: { script: signIn.fileName, style: [...signIn.viteMetadata.importedCss][0] },
      };
      this.emitFile({ type: 'asset', fileName: 'importmap.json', source: JSON.stringify({ imports }, null, 2) });
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(pages, null, 2) });
    },
    async writeBundle() {
      const library = 'node_modules/@umbraco-ui/uui/dist';
      await cp(`${library}/themes`, `${output}/css`, { recursive: true });
      await cp(`${library}/assets/fonts`, `${output}/assets/fonts`, { recursive: true });
    },
  };
}

function preloads(chunks, bundle) {
  const files = new Set(chunks.filter((chunk) => firstView.includes(groupOf(chunk))).map((chunk) => chunk.fileName));
  for (const file of files) bundle[file].imports.forEach((next) => files.add(next));
  return [...files];
}

const groupOf = (chunk) => chunk.fileName.match(/^bundle\/(.+)-[^-]{8}\.js$/)?.[1];
