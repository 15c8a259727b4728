import {
  isNodeObject,
  nodeEntries,
  nodeItems,
  type NodeObject,
  nodeProperty,
  type ShapeId,
} from "@tsmith/smithy";

type Shapes = Readonly<Record<string, NodeObject>>;

const RULES = "smithy.rules#endpointRuleSet";
const RULE_TESTS = "smithy.rules#endpointTests";
const STATIC_PARAMETERS = "smithy.rules#staticContextParams";
const CLIENT_PARAMETERS = "smithy.rules#clientContextParams";
const DISCOVERY = "aws.api#clientEndpointDiscovery";
const TAGGED = "aws.api#tagEnabled";
const DISCOVERED = "aws.api#clientDiscoveredEndpoint";

/** Shapes whose traits speak of no operation that is not among them. */
export function withoutWhatIsGone(
  shapes: Shapes,
  service: ShapeId,
  operations: readonly string[],
): Shapes {
  const discovery = nodeProperty(traitsOf(shapes[service])[DISCOVERY], "operation");
  const isDiscovered = typeof discovery === "string" && Object.hasOwn(shapes, discovery);
  // What can be tagged are resources, and there are none.
  const gone = [TAGGED, ...(isDiscovered ? [] : [DISCOVERY, DISCOVERED])];
  const missing = missingParameters(shapes, service);
  return Object.fromEntries(
    Object.entries(shapes).map(([id, shape]) => {
      const others = nodeEntries(traitsOf(shape)).filter(([trait]) => !gone.includes(trait));
      const traits: NodeObject = Object.fromEntries(others);
      if (id === service) {
        const tested = withTests(traits, operations);
        return [id, withTraits(shape, withParameters(tested, CLIENT_PARAMETERS, missing.client))];
      }
      if (nodeProperty(shape, "type") !== "operation") return [id, withTraits(shape, traits)];
      return [id, withTraits(shape, withParameters(traits, STATIC_PARAMETERS, missing.static))];
    }),
  );
}

function traitsOf(shape: NodeObject | undefined): NodeObject {
  const traits = shape === undefined ? undefined : nodeProperty(shape, "traits");
  return isNodeObject(traits) ? traits : {};
}

function withTraits(shape: NodeObject, traits: NodeObject): NodeObject {
  const { traits: _, ...rest } = shape;
  return Object.keys(traits).length === 0 ? rest : { ...rest, traits };
}

/** Tests of endpoint rules may call operations that are gone. */
function withTests(traits: NodeObject, operations: readonly string[]): NodeObject {
  const tests = nodeProperty(traits, RULE_TESTS);
  if (!isNodeObject(tests)) return traits;
  const testCases = nodeItems(tests, "testCases").filter((test) =>
    nodeItems(test, "operationInputs").every((input) =>
      operations.includes(String(nodeProperty(input, "operationName"))),
    ),
  );
  return { ...traits, [RULE_TESTS]: { ...tests, testCases } };
}

/**
 * What endpoint rules ask for and only operations said that are gone: the client is asked instead,
 * but for lists, which it cannot be asked for, and which are empty.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
function missingParameters(
  shapes: Shapes,
  service: ShapeId,
): { readonly client: NodeObject; readonly static: NodeObject } {
  const traits = traitsOf(shapes[service]);
  const said = new Set([
    ...nodeEntries(nodeProperty(traits, CLIENT_PARAMETERS)).map(([name]) => name),
    ...Object.values(shapes).flatMap(parametersOf),
  ]);
  const missing = nodeEntries(nodeProperty(traits[RULES], "parameters"))
    .filter(([name, parameter]) => {
      return nodeProperty(parameter, "builtIn") === undefined && !said.has(name);
    })
    .map(([name, parameter]) => {
      return [name, String(nodeProperty(parameter, "type")).toLowerCase()] as const;
    });
  const lists = missing.filter(([, type]) => type === "stringarray");
  const others = missing.filter(([, type]) => type !== "stringarray");
  return {
    client: Object.fromEntries(others.map(([name, type]) => [name, { type }])),
    static: Object.fromEntries(lists.map(([name]) => [name, { value: [] }])),
  };
}

function withParameters(traits: NodeObject, trait: string, parameters: NodeObject): NodeObject {
  if (Object.keys(parameters).length === 0) return traits;
  const given = nodeProperty(traits, trait);
  return { ...traits, [trait]: { ...(isNodeObject(given) && given), ...parameters } };
}

/** The parameters that an operation, or a member of its input, says. */
function parametersOf(shape: NodeObject): readonly string[] {
  const traits = traitsOf(shape);
  const members = nodeEntries(nodeProperty(shape, "members")).flatMap(([, member]) => {
    const parameter = nodeProperty(traitsOf(member as NodeObject), "smithy.rules#contextParam");
    const name = nodeProperty(parameter, "name");
    return typeof name === "string" ? [name] : [];
  });
  return [
    ...nodeEntries(nodeProperty(traits, STATIC_PARAMETERS)),
    ...nodeEntries(nodeProperty(traits, "smithy.rules#operationContextParams")),
  ]
    .map(([name]) => name)
    .concat(members);
}
