/** Whether this bundle is the one for the web worker host; a constant at build time, so suites can be left out. */
declare const WEB_HOST: boolean;
