/**
 * What the page may load and run. Never more than a model-driven app whose administrator turned Strict CSP on allows,
 * mostly less: the table and its source are in host/README.md. A control that lives under this lives under that.
 */
const directives: Readonly<Record<string, string>> = {
  "default-src": "'self'",
  "script-src": "'self'",
  // Fluent writes its style elements while it runs
  "style-src": "'self' 'unsafe-inline'",
  "font-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'none'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

const written = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** The value of the header Content-Security-Policy. */
export const contentPolicy = written(directives);

/** Of a web resource, which is one file and so has its script in an address of its own; Strict CSP allows that too. */
export const webResourcePolicy = written({ ...directives, "script-src": "'self' data:" });
