import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { umbInfoModal } from '@umbraco-cms/backoffice/modal';
import { UmbWorkspaceActionBase } from '@umbraco-cms/backoffice/workspace';

/** Says why the file that is open can't be changed, in the words that the client has for templates. */
export class ProductionModeAction extends UmbWorkspaceActionBase {
  #localize = new UmbLocalizationController(this);

  async execute() {
    await umbInfoModal(this, {
      headline: this.#localize.term('template_productionMode'),
      content: this.#localize.term('template_runtimeModeProduction'),
    }).catch(() => undefined);
  }
}

export { ProductionModeAction as api };
