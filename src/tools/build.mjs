// Read by Nodes far older than the ones we support, so that they get a clear line: plain syntax only.
import { nodeComplaint } from './node-version.mjs';

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./launch.mjs')
    .then(({ buildEverything }) => buildEverything())
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}
