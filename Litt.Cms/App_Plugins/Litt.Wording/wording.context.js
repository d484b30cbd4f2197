import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbObjectState } from '@umbraco-cms/backoffice/observable-api';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const ROOT = '/umbraco/litt/api/v1/wording';
const SECURITY = [{ scheme: 'bearer', type: 'http' }];
const PAUSE_IN_TYPING = 500;
const HINT = 'Litt.Wording';

export const WORDING_CONTEXT = new UmbContextToken('UmbWorkspaceContext', 'Litt.Wording');

/** Asks the server what there is to point out in the document as it stands in the editor, whenever somebody pauses in typing. */
export class WordingContext extends UmbContextBase {
  #workspace;
  #asked = '';
  #question = 0;
  #pause;
  #report = new UmbObjectState(undefined);

  /** What the server said last: findings, and how hard the text is to read. */
  report = this.#report.asObservable();

  constructor(host) {
    super(host, WORDING_CONTEXT);
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.#workspace = workspace;
      this.observe(workspace?.data, () => this.#askSoon(), 'data');
      this.observe(workspace?.splitView.firstActiveVariantInfo, () => this.#askSoon(), 'variant');
    });
  }

  get canDismiss() {
    return this.#workspace?.getIsNew() === false;
  }

  /** The name of the tab in which a property stands; undefined where the document has no tabs. */
  async tabOf(property) {
    const types = await this.#workspace.structure.getContentTypes?.() ?? [];
    for (const type of types) {
      const container = type.properties.find((one) => one.alias === property)?.container?.id;
      const group = type.containers.find((one) => one.id === container);
      const tab = group?.parent ? type.containers.find((one) => one.id === group.parent.id) : group;
      if (tab?.type === 'Tab') return tab.name;
    }
    return undefined;
  }

  dismiss(finding) {
    return this.#change(umbHttpClient.post({ ...this.#place(), body: { rule: finding.rule, text: finding.text } }));
  }

  bringBack(finding) {
    return this.#change(umbHttpClient.delete({ ...this.#place(), query: { rule: finding.rule, text: finding.text } }));
  }

  destroy() {
    clearTimeout(this.#pause);
    super.destroy();
  }

  #place() {
    return { url: `${ROOT}/document/${this.#workspace.getUnique()}/dismissed`, security: SECURITY };
  }

  async #change(request) {
    const { error } = await tryExecute(this, request);
    if (!error) await this.#ask();
  }

  #askSoon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const question = JSON.stringify(this.#questionOf());
      if (question === this.#asked) return;
      this.#asked = question;
      this.#ask();
    }, PAUSE_IN_TYPING);
  }

  async #ask() {
    const body = this.#questionOf();
    if (!body) return;
    const question = ++this.#question;
    const { data } = await tryExecute(this, umbHttpClient.post({ url: `${ROOT}/check`, body, security: SECURITY }), { disableNotifications: true });
    // An answer that comes late is about words that are gone.
    if (question !== this.#question || !data) return;
    this.#report.setValue(data);
    this.#showCount(data.findings.filter((finding) => !finding.dismissed).length);
  }

  #questionOf() {
    const data = this.#workspace?.getData();
    const type = this.#workspace?.getContentTypeUnique();
    if (!data || !type) return undefined;
    const culture = this.#workspace.splitView.getActiveVariants()[0]?.culture ?? null;
    return {
      documentType: { id: type },
      document: this.#workspace.getIsNew() ? null : { id: data.unique },
      name: data.variants.find((variant) => variant.culture === culture)?.name ?? null,
      culture,
      values: data.values.filter((value) => !value.culture || value.culture === culture).map(({ alias, value }) => ({ alias, value: value ?? null })),
    };
  }

  #showCount(count) {
    const hints = this.#workspace.view.hints;
    hints.removeOne(HINT);
    if (count > 0) hints.addOne({ unique: HINT, path: ['Litt.WorkspaceView.Wording'], text: String(count), color: 'warning', weight: 0 });
  }
}

export { WordingContext as api };
