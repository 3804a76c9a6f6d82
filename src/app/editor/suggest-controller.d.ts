/** Monaco has no types for this file; it is imported for what it registers. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
