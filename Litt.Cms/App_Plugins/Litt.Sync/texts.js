/** The order in which results are shown: what needs somebody comes first. */
export const CHANGES = ['Conflict', 'Failed', 'Created', 'Updated', 'Deleted', 'Ahead', 'NoFile', 'Kept'];

const COLORS = { Conflict: 'warning', Failed: 'danger', Created: 'positive', Deleted: 'danger' };

export const colorOf = (change) => COLORS[change] ?? 'default';

/** What became of items, in the words of what was done. */
export const changeName = (localize, action, change) =>
  localize.termOrDefault(`littSync_change_${action}_${change}`, null) ?? localize.term(`littSync_change_${change}`);

/** What a run is about, as people say it. */
export function scopeName(localize, groups, { group, kinds }) {
  if (kinds.length > 0) {
    const known = groups.flatMap((one) => one.kinds);
    return kinds.map((folder) => known.find((kind) => kind.folder === folder)?.name ?? folder).join(', ');
  }
  return group.toLowerCase() === 'all' ? localize.term('littSync_all') : localize.termOrDefault(`littSync_group_${group}`, group);
}

export const runName = (localize, groups, run) => localize.term('littSync_run', localize.term(`littSync_${run.action}`), scopeName(localize, groups, run));

/** Who ran it, when, and how long it took. */
export function runHead(localize, run) {
  const when = localize.term('littSync_startedBy', run.by, localize.date(run.started, { dateStyle: 'medium', timeStyle: 'short' }));
  if (!run.ended) return when;
  const seconds = localize.number((new Date(run.ended) - new Date(run.started)) / 1000, { maximumFractionDigits: 2 });
  return `${when}, ${localize.term('littSync_took', seconds)}`;
}
