import { startApp } from "./app/startApp.js";

void startApp(document.getElementById("app") ?? document.body);
