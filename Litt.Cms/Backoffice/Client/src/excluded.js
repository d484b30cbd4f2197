/** Aliases of the client's extensions that this server does not offer; they are never registered. */
export const excluded = [
  // Replaced by this site's own.
  'Umb.AuthProviders.Umbraco',
  'Umb.Dashboard.UmbracoNews',
  'Umb.CurrentUser.Button.Edit',
  // Sections in which not everything works yet.
  'Umb.Section.Library',
  'Umb.Section.Packages',
  'Umb.Section.Users',
  'Umb.Section.Members',
  // Parts of Settings that do not work yet.
  'Umb.MenuItem.MemberTypes',
  'Umb.MenuItem.Webhook',
  'Umb.MenuItem.LogViewer',
  'Umb.GlobalSearch.MemberType',
  'Umb.Dashboard.Profiling',
  'Umb.Dashboard.Telemetry',
];
