import { isolated } from "../core/isolated";
import { Texts, TextValues } from "../core/texts";

/**
 * Words from the control's resource files. A missing key gives the key itself, as the platform does. What is filled in
 * never turns the words around it.
 */
export function textsFrom(resources: { getString(key: string): string }): Texts {
  return (key, values) => fill(resources.getString(key), values);
}

function fill(template: string, values: TextValues | undefined): string {
  if (!values) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(String(values[name] ?? whole)));
}
