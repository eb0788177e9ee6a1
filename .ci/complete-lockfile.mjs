import { readFileSync, writeFileSync } from "node:fs";

/**
 * `node .ci/complete-lockfile.mjs`, after a dependency was added: a registry mirror that does not carry the binaries of
 * other platforms makes npm leave them out of package-lock.json, and then `npm ci` refuses the lock file everywhere.
 * Their versions are known, because the packages that want them pin them.
 */
const LOCK = "package-lock.json";
const PLATFORM =
  /-(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(?<abi>[a-z]+))?$/;
const LIBC = { gnu: ["glibc"], musl: ["musl"] };

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  const neighbours = path.slice(0, path.lastIndexOf("node_modules/"));
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = PLATFORM.exec(name)?.groups;
    const known = [`${path}/`, neighbours, ""].some((folder) => `${folder}node_modules/${name}` in lock.packages);
    if (known || platform === undefined || !/^\d/.test(version)) continue;
    lock.packages[`${neighbours}node_modules/${name}`] = {
      version,
      cpu: [platform.cpu],
      ...(dev && { dev }),
      ...(platform.abi in LIBC && { libc: LIBC[platform.abi] }),
      optional: true,
      os: [platform.os],
    };
    console.log(`added ${name}@${version}`);
  }
}
const byPath = ([a], [b]) => a.localeCompare(b, "en");
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
