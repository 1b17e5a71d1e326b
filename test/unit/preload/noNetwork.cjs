/** Preloaded into a process: whatever reaches for the network is taken down in the file NOTICE_TRAP, and fails. */
const { appendFileSync } = require("node:fs");
const trap = (object, name) => {
  object[name] = () => {
    appendFileSync(process.env.NOTICE_TRAP, `${name}\n`);
    throw new Error(`${name} is forbidden`);
  };
};
const net = require("node:net");
trap(net.Socket.prototype, "connect");
trap(net.Server.prototype, "listen");
trap(net, "connect");
trap(net, "createConnection");
for (const name of ["http", "https"])
  for (const call of ["request", "get"]) trap(require(`node:${name}`), call);
trap(require("node:http2"), "connect");
trap(require("node:tls"), "connect");
trap(require("node:dgram"), "createSocket");
const dns = require("node:dns");
for (const name of ["lookup", "resolve", "resolve4"]) {
  trap(dns, name);
  trap(dns.promises, name);
}
trap(globalThis, "fetch");
trap(require("node:child_process"), "spawn");
trap(require("node:child_process"), "exec");
