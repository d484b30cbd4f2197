/** Aliases of the client's extensions that this server does not offer; they are never registered. */
export const excluded = [
  'Umb.AuthProviders.Umbraco',
  'Umb.Dashboard.UmbracoNews',
];
