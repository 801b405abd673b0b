/** Defaults for windows that are driven by tests: nothing pops up, and little is drawn beside what is looked at. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'editor.minimap.enabled': false,
  // An editor that opens late takes the focus; a list of commands that is open by then stays for what is typed next.
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.tips.enabled': false,
  // What is printed in a terminal can be read only where it is no picture.
  'terminal.integrated.gpuAcceleration': 'off',
};

/** The same for windows that nobody looks at: drawing is most of what a window without a graphics card costs. */
export const unseenSettings = {
  ...quietSettings,
  'breadcrumbs.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.lineNumbers': 'off',
  'scm.diffDecorations': 'none',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.reduceMotion': 'on',
};
