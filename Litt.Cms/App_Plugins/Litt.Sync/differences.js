import { diffWords } from '@umbraco-cms/backoffice/utils';

const LONGEST_COMPARED = 40_000;
const PATIENCE = 500;
const LONGEST_UNCHANGED = 400;
const CONTEXT = 160;

/** Lays JSON out in lines, and leaves all else as it is. */
function readable(text) {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Shortens what is the same on both sides to the lines, or words, around a change. */
function shorten(part, at, parts) {
  if (part.added || part.removed || part.value.length <= LONGEST_UNCHANGED) return part;
  const before = at > 0 ? part.value.slice(0, CONTEXT).replace(/\n.*$/, '\n') : '';
  const after = at < parts.length - 1 ? part.value.slice(-CONTEXT).replace(/^.*\n/, '\n') : '';
  return { value: `${before} … ${after}`, short: true };
}

/**
 * Compares what site and file say, word by word.
 * @param {{ here: string | null, file: string | null }} difference What either side says; null where it says nothing.
 * @param {boolean} whole Whether also the text that is the same is wanted whole.
 * @returns {Record<'here' | 'file', Array<{ value: string, added?: boolean, removed?: boolean, short?: boolean }>>} The parts of either text.
 */
export function compare(difference, whole) {
  const [here, file] = [difference.here, difference.file].map((text) => (text === null ? null : readable(text)));
  const comparable = here !== null && file !== null && here.length + file.length <= LONGEST_COMPARED;
  const parts = comparable && diffWords(here, file, { ignoreWhitespace: false, timeout: PATIENCE });
  if (!parts) return { here: [{ value: here ?? '' }], file: [{ value: file ?? '' }] };
  const shown = whole ? parts : parts.map(shorten);
  return { here: shown.filter((part) => !part.added), file: shown.filter((part) => !part.removed) };
}
