/** The texts that nearly every desk reads; see `chooseLocale('cs')` in renderer/main.tsx. */
const TEXTS = /\/i18n\/cs\/texts\.ts$/;

/**
 * Lets the page ask for the Czech texts beside its script: asked for by the script, they come one round trip to main later,
 * and the first paint waits for them. A plugin of Vite.
 * @returns {import('vite').Plugin}
 */
export function preloadTexts() {
  return {
    name: 'pult:preload-texts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunk = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.moduleIds.some((id) => TEXTS.test(id)));
        if (chunk === undefined) throw new Error('the Czech texts have no file of their own');
        return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}
