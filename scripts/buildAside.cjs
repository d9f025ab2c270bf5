/**
 * Preloaded before pcf-scripts (node -r) by buildControls.mjs. pcf-scripts refuses an --outDir that is not the
 * one in pcfconfig.json; a build that is renamed into place needs another.
 */
const buildConfig = require("pcf-scripts/buildConfig.js");

const original = buildConfig.getBuildConfig;
buildConfig.getBuildConfig = () => ({ ...original(), outDir: undefined });
