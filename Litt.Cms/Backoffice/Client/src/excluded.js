/** Aliases of the client's extensions that this server does not offer; they are never registered. */
export const excluded = [
  // Replaced by this site's own.
  'Umb.AuthProviders.Umbraco',
  'Umb.Dashboard.UmbracoNews',
  // There is no preview yet.
  'Umb.WorkspaceAction.Document.SaveAndPreview',
  'Umb.Document.WorkspaceActionMenuItem.SaveAndPreview',
];
