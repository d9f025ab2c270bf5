declare const args: string[];
export = args;
