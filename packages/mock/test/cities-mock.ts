import { createMock, type Mock, type MockOptions } from "../src/core.ts";
import { type CitiesContract, citiesService, type Shapes } from "./cities.ts";
import { tinyProtocol } from "./tiny-protocol.ts";

/** A mock of the cities that speaks the tiny protocol. */
export function citiesMock(options?: MockOptions<Shapes>): Mock<CitiesContract> {
  return createMock(citiesService(tinyProtocol), options);
}
