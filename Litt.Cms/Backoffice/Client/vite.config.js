import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chunksOf } from './build/chunks.js';
import { compress } from './build/compress.js';
import { hostFiles } from './build/host-files.js';

const base = '/umbraco/backoffice/';
const client = '@umbraco-cms/backoffice';
const entry = fileURLToPath(new URL('src/backoffice.js', import.meta.url));

// Every entry point of the package gets a file of its own that re-exports from the shared chunks,
// so an extension that imports it meets the very modules that run.
const { exports } = JSON.parse(readFileSync(new URL(`node_modules/${client}/package.json`, import.meta.url)));
const keys = Object.keys(exports).filter((key) => exports[key]).map((key) => key.slice(2));
const typesOnly = (key) => (exports[`./${key}`].default ?? exports[`./${key}`]).endsWith('.d.ts');
const nameOf = (key) => `entry/${key.replace('/', '-')}`;
const specifiers = Object.fromEntries(keys.map((key) => [nameOf(key), `${client}/${key}`]));
const entryPoints = Object.fromEntries(keys.map((key) => [nameOf(key), typesOnly(key) ? 'src/types-only.js' : `${client}/${key}`]));

const chunks = chunksOf(entry);

export default defineConfig({
  base,
  plugins: [hostFiles(specifiers, base), compress()],
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'bundle/[name]-[hash].js' } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { backoffice: entry, 'sign-in': 'src/sign-in.js', ...entryPoints },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'bundle/[name]-[hash].js',
        chunkFileNames: chunks.fileName,
        assetFileNames: 'bundle/[name]-[hash][extname]',
        // Modules that share a chunk still run only when they are imported, in the order of the source.
        strictExecutionOrder: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunks.name, debugName: 'by package' }],
        },
      },
    },
  },
});
