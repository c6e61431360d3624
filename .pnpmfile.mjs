// The packages that carry the Node binary say `os` and `cpu` as strings; pnpm skips a foreign binary only when they are
// lists, and without this Linux would download the Windows one too. Nor do they say that the Linux ones need glibc: on a
// musl system npm would find a `node` that cannot run.
const list = (value) => (typeof value === 'string' ? [value] : value);
const isNode = (name) => /^node-(bin-)?(linux|darwin|win)-/.test(name ?? '');
const libc = (name) => (name.includes('linux') ? { libc: ['glibc'] } : {});

export const hooks = {
  readPackage: (pkg) =>
    isNode(pkg.name) ? { ...pkg, os: list(pkg.os), cpu: list(pkg.cpu), ...libc(pkg.name) } : pkg,
};
