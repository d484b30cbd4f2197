const inProduction = { alias: 'Umb.Condition.Server.IsProductionMode', match: true };
const whileDeveloping = { alias: 'Umb.Condition.Server.IsProductionMode', match: false };

/** What changes stylesheets and scripts: in production the server refuses it, so it is not offered. The client itself does so for templates and partial views alone. */
const changes = ['Stylesheet', 'Script'].flatMap((kind) => [
  `Umb.WorkspaceAction.${kind}.Save`,
  `Umb.EntityAction.${kind}.Create`,
  `Umb.EntityAction.${kind}.Delete`,
  `Umb.EntityAction.${kind}.Rename`,
  `Umb.EntityAction.${kind}.Folder.Delete`,
  `Umb.CollectionAction.${kind}TreeItemChildren.Create`,
]);

const notices = ['Stylesheet', 'Script'].map((kind) => ({
  type: 'workspaceAction',
  kind: 'default',
  alias: `Litt.WorkspaceAction.${kind}.ProductionMode`,
  name: `${kind} in production`,
  api: () => import('./production-mode.action.js'),
  meta: { label: '#template_productionMode', look: 'outline' },
  conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: `Umb.Workspace.${kind}` }, inProduction],
}));

export function fixFilesInProduction(registry) {
  changes.forEach((alias) => registry.appendCondition(alias, whileDeveloping));
  registry.registerMany(notices);
}
