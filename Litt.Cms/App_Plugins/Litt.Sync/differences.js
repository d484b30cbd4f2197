import { diffWords } from '@umbraco-cms/backoffice/utils';

const LONGEST_COMPARED = 40_000;
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

/**
 * Compares what site and file say, word by word.
 * @returns {{ here: Array<{ text: string, changed: boolean }>, file: Array<{ text: string, changed: boolean }> }} The parts of either text; none where a side says nothing.
 */
export function compare(difference) {
  const [here, file] = [difference.here, difference.file].map((text) => (text === null ? null : readable(text)));
  const whole = (text) => (text === null ? [] : [{ text, changed: false }]);
  if (here === null || file === null || here.length + file.length > LONGEST_COMPARED) return { here: whole(here), file: whole(file) };
  const parts = diffWords(here, file, { ignoreWhitespace: false });
  const side = (left) => parts.filter((part) => !left(part)).map(({ value, added, removed }) => ({ text: value, changed: Boolean(added || removed) }));
  return { here: side((part) => part.added), file: side((part) => part.removed) };
}

/** Shortens what is the same on both sides to the words around a change. */
export function shorten(parts) {
  if (!parts.some((part) => part.changed)) return parts;
  return parts.map((part, at) => {
    if (part.changed || part.text.length <= LONGEST_UNCHANGED) return part;
    const before = at > 0 ? part.text.slice(0, CONTEXT) : '';
    const after = at < parts.length - 1 ? part.text.slice(-CONTEXT) : '';
    return { ...part, text: `${before} … ${after}`, short: true };
  });
}
