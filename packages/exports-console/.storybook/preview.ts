import { mswLoader } from "msw-storybook-addon/csf3";

/** Each story has the handlers of its own mock, which the add-on puts before the network. */
export default { loaders: [mswLoader()] };
