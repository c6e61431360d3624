// The packages that carry the Node binary say `os` and `cpu` as strings; pnpm skips a foreign binary only when they are
// lists, and without this Linux would download the Windows one too.
const list = (value) => (typeof value === 'string' ? [value] : value);
const isNode = (name) => /^node-(bin-)?(linux|darwin|win)-/.test(name ?? '');

export const hooks = {
  readPackage: (pkg) => (isNode(pkg.name) ? { ...pkg, os: list(pkg.os), cpu: list(pkg.cpu) } : pkg),
};
