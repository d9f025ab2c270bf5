import { badRequest, notImitated, tooManyConditions } from "../apiError";
import { mostConditions } from "../query/conditionLimit";
import type {
  FetchAttribute,
  FetchCondition,
  FetchEntity,
  FetchFilter,
  FetchLink,
  FetchOrder,
  FetchQuery,
} from "./fetchQuery";
import { FetchReader } from "./fetchReader";
import { xmlTree, type XmlElement } from "./xmlTree";

/** FetchXML page "Join tables". */
const mostLinks = 15;

/** Reads a FetchXML text (FetchXML reference). What the host does not imitate is refused by name. */
export function fetchQueryFrom(xml: string): FetchQuery {
  const fetch = new FetchReader(xmlTree(xml));
  if (fetch.element.name !== "fetch") throw badRequest("The root element of FetchXML is <fetch>.");
  keepToLimits(fetch.element);
  const [entity, ...more] = fetch.each("entity", entityFrom);
  if (!entity || more.length > 0) throw badRequest("<fetch> needs exactly one <entity>.");
  fetch.ignore("version", "output-format", "mapping", "no-lock", "latematerialize");
  const query = {
    entity,
    aggregate: fetch.flag("aggregate"),
    distinct: fetch.flag("distinct"),
    top: fetch.positive("top"),
    count: fetch.positive("count"),
    page: fetch.positive("page") ?? 1,
    pagingCookie: fetch.optional("paging-cookie"),
    countsTotal: fetch.flag("returntotalrecordcount"),
    ordersRaw: fetch.flag("useraworderby"),
  };
  fetch.done();
  if (query.top !== undefined && (query.count !== undefined || fetch.element.attributes.has("page"))) {
    throw badRequest("'top' cannot be used with 'count' and 'page'.");
  }
  return query;
}

function keepToLimits(fetch: XmlElement): void {
  const links = countOf(fetch, "link-entity");
  // the links count as conditions too
  if (countOf(fetch, "condition") + links > mostConditions) throw tooManyConditions();
  if (links > mostLinks) {
    throw badRequest("Number of link entities in query exceeded maximum limit.", "0x8004430D");
  }
}

function countOf(element: XmlElement, name: string): number {
  return element.children.reduce((sum, child) => sum + countOf(child, name), element.name === name ? 1 : 0);
}

function entityFrom(reader: FetchReader): FetchEntity {
  const entity = contentOf(reader);
  reader.done();
  return entity;
}

function contentOf(reader: FetchReader): FetchEntity {
  return {
    name: reader.required("name"),
    all: reader.each("all-attributes", (child) => child.done()).length > 0,
    attributes: reader.each("attribute", attributeFrom),
    filters: reader.each("filter", filterFrom),
    links: reader.each("link-entity", linkFrom),
    orders: reader.each("order", orderFrom),
  };
}

function linkFrom(reader: FetchReader): FetchLink {
  const type = reader.optional("link-type") ?? "inner";
  if (type !== "inner" && type !== "outer") throw notImitated(`the link-type '${type}' of FetchXML`);
  const [from, to] = [reader.required("from"), reader.required("to")];
  const alias = reader.optional("alias");
  if (alias !== undefined && !/^[A-Za-z_]\w*$/.test(alias)) throw badRequest(`'${alias}' is not an alias.`);
  // both concern forms and many-to-many tables, not the rows of a query
  reader.ignore("visible", "intersect");
  const link = { ...contentOf(reader), from, to, alias, outer: type === "outer" };
  reader.done();
  return link;
}

function attributeFrom(reader: FetchReader): FetchAttribute {
  const attribute = {
    name: reader.required("name"),
    alias: reader.optional("alias"),
    aggregate: reader.optional("aggregate"),
    distinct: reader.flag("distinct"),
    groupBy: reader.flag("groupby"),
    dateGrouping: reader.optional("dategrouping"),
    usersTimeZone: reader.flag("usertimezone", true),
  };
  if (attribute.alias !== undefined && !/^[A-Za-z_]\w*$/.test(attribute.alias)) {
    throw badRequest(`'${attribute.alias}' is not an alias.`);
  }
  reader.done();
  return attribute;
}

function filterFrom(reader: FetchReader): FetchFilter {
  const type = reader.optional("type") ?? "and";
  if (type !== "and" && type !== "or") throw badRequest(`A filter is of the type 'and' or 'or', not '${type}'.`);
  const filter = {
    type,
    conditions: reader.each("condition", conditionFrom),
    filters: reader.each("filter", filterFrom),
  } as const;
  reader.done();
  return filter;
}

function conditionFrom(reader: FetchReader): FetchCondition {
  const value = reader.optional("value");
  const values = reader.each("value", (child) => {
    child.ignore("uiname", "uitype");
    child.done();
    return child.element.text;
  });
  if (value !== undefined && values.length > 0) throw badRequest("A condition has one value or a list, not both.");
  reader.ignore("uiname", "uitype", "uihidden");
  const condition = {
    attribute: reader.required("attribute"),
    operator: reader.required("operator"),
    values: value === undefined ? values : [value],
    entityName: reader.optional("entityname"),
  };
  reader.done();
  return condition;
}

function orderFrom(reader: FetchReader): FetchOrder {
  const order = {
    attribute: reader.optional("attribute"),
    alias: reader.optional("alias"),
    entityName: reader.optional("entityname"),
    descending: reader.flag("descending"),
  };
  if ((order.attribute === undefined) === (order.alias === undefined)) {
    throw badRequest("<order> needs either an attribute or an alias.");
  }
  reader.done();
  return order;
}
