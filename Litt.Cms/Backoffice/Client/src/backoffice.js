import '@umbraco-cms/backoffice/app';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { excluded } from './excluded.js';
import { fixFilesInProduction } from './files-in-production.js';
import { own } from './own.js';
import { nameTheTab } from './tab-name.js';

excluded.forEach((alias) => umbExtensionsRegistry.exclude(alias));
umbExtensionsRegistry.registerMany(own);
fixFilesInProduction(umbExtensionsRegistry);
nameTheTab('LITT');
