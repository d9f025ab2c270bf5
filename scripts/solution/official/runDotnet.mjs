import { inProject } from "../../projectRoot.mjs";
import { runProgram } from "../../runProgram.mjs";

/** Where the official tools work; nothing of theirs goes anywhere else. */
export const officialFolder = "out/official";

const environment = {
  DOTNET_CLI_HOME: inProject(officialFolder, "home"),
  NUGET_PACKAGES: inProject(officialFolder, "packages"),
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
  DOTNET_NOLOGO: "1",
  // a build server would stay behind
  DOTNET_CLI_USE_MSBUILD_SERVER: "0",
  MSBUILDDISABLENODEREUSE: "1",
};

const timeoutMs = 10 * 60_000;

/** Runs a program quietly with settings that keep everything below out/official. */
export const runOfficial = (program, args) => runProgram(program, args, { quiet: true, env: environment, timeoutMs });

export const runDotnet = (args) => runOfficial("dotnet", args);
