import { dirname } from 'node:path';

// Which chunk a module goes into. The package has some 7,500 modules, most of them imported lazily one by one;
// without grouping a page would ask for hundreds of files.

const languages = /dist-cms\/assets\/lang\/([^/]+)\.js$/;
const clientFolder = /dist-cms\/(packages|apps|libs|external)\/([^/]+)/;
const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const editorLibraries = /node_modules\/(@tiptap|prosemirror-|orderedmap|rope-sequence|w3c-keyname|crelt|linkifyjs)/;

/** Groups modules by when they are needed: with the app, with the list of extensions, or with one package's screens. */
export function chunksOf(entry) {
  let graph;
  return {
    name(id, context) {
      graph ??= readGraph(entry, (module) => context.getModuleInfo(module));
      return nameOf(id, graph);
    },
    fileName: ({ name, moduleIds }) => `bundle/${(graph && nameOf(moduleIds[0], graph)) ?? name}-[hash].js`,
  };
}

function nameOf(id, graph) {
  if (id.startsWith(graph.sources)) return null;
  const language = id.match(languages);
  if (language) return `lang-${language[1]}`;
  if (id.includes('/icon-registry/icons/')) return 'icons';
  if (id.includes('/icon-registry/icons.js')) return 'icon-names';
  if (id.includes('/node_modules/monaco-editor/')) return 'monaco';
  if (editorLibraries.test(id)) return 'tiptap-libraries';
  if (!id.includes('/dist-cms/')) return libraryOf(id, graph);
  if (graph.app.has(id)) return 'app';
  if (graph.extensions.has(id)) return 'extensions';
  return packageOf(id, graph);
}

function libraryOf(id, graph) {
  const name = id.match(library);
  if (!name || graph.app.has(id)) return 'libraries';
  return `library-${name[1].replace('@', '').replace('/', '-')}`;
}

// A chunk loads everything that any of its modules imports, so what needs one of the big editors stands apart.
function packageOf(id, graph) {
  const [, kind, folder] = id.match(clientFolder);
  const name = kind === 'packages' ? folder : `${kind}-${folder}`;
  if (graph.needsMonaco(id)) return `${name}-code`;
  return graph.needsTiptap(id) ? `${name}-rich-text` : name;
}

function readGraph(entry, getModuleInfo) {
  const app = reach([entry], getModuleInfo);
  const root = [...app].find((id) => id.endsWith('/apps/app/app.element.js'));
  const packages = getModuleInfo(root).dynamicallyImportedIds.filter((id) => id.endsWith('/umbraco-package.js'));
  return {
    sources: dirname(entry),
    app,
    extensions: reach(packages, getModuleInfo),
    needsMonaco: importers('/node_modules/monaco-editor/', getModuleInfo),
    needsTiptap: importers('/node_modules/@tiptap/', getModuleInfo),
  };
}

function reach(start, getModuleInfo) {
  const seen = new Set(start);
  for (const id of seen) getModuleInfo(id)?.importedIds.forEach((next) => seen.add(next));
  return seen;
}

function importers(folder, getModuleInfo) {
  const known = new Map();
  return (id) => {
    if (!known.has(id)) known.set(id, [...reach([id], getModuleInfo)].some((other) => other.includes(folder)));
    return known.get(id);
  };
}
