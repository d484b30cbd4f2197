import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const ROOT = '/umbraco/litt/api/v1/usync';
const SECURITY = [{ scheme: 'bearer', type: 'http' }];

/** Where a run is read: as long as the site knows it, and from the history. */
export const RUNS = 'runs';
export const HISTORY = 'history';

/** What the server answers, or undefined where it did not: then the backoffice has told why, unless it is asked again anyway. */
const ask = async (host, request, isAskedAgain = false) => (await tryExecute(host, request, { disableNotifications: isAskedAgain })).data;

export const readOverview = (host, isAskedAgain) => ask(host, umbHttpClient.get({ url: ROOT, security: SECURITY }), isAskedAgain);

/** How far a run is. */
export const watchRun = (host, id) => ask(host, umbHttpClient.get({ url: `${ROOT}/${RUNS}/${id}`, query: { take: 0 }, security: SECURITY }), true);

export const startRun = (host, wish) => ask(host, umbHttpClient.post({ url: `${ROOT}/runs`, body: wish, security: SECURITY }));

export const cancelRun = (host, id) => ask(host, umbHttpClient.delete({ url: `${ROOT}/runs/${id}`, security: SECURITY }));

export const readHistory = (host, skip, take) => ask(host, umbHttpClient.get({ url: `${ROOT}/history`, query: { skip, take }, security: SECURITY }));

/** A run, and those of its results that a query ({ change, skip, take }) asks for. */
export const readRun = (host, from, id, query) => ask(host, umbHttpClient.get({ url: `${ROOT}/${from}/${id}`, query, security: SECURITY }));
