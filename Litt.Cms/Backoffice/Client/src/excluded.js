/** Aliases of the client's extensions that this server does not offer; they are never registered. */
export const excluded = [
  // Replaced by this site's own.
  'Umb.AuthProviders.Umbraco',
  'Umb.Dashboard.UmbracoNews',
  // Sections in which not everything works yet.
  'Umb.Section.Media',
  'Umb.Section.Library',
  'Umb.Section.Settings',
  'Umb.Section.Packages',
  'Umb.Section.Users',
  'Umb.Section.Members',
  'Umb.Section.Translation',
  // There is no preview yet.
  'Umb.WorkspaceAction.Document.SaveAndPreview',
  'Umb.Document.WorkspaceActionMenuItem.SaveAndPreview',
];
