"""Scripts of others that the pages need, from the npm registry, into `web/static/vendor`, checked against their lock file.

python scripts/build_vendor.py            fetch, check, write what is missing or differs
python scripts/build_vendor.py --check    write nothing; exit status 1 where what is there is not what the lock file says,
                                          or, where the registry cannot be reached, what SHA256SUMS says
python scripts/build_vendor.py --lock     take the hashes of what the registry gives now into the lock file

`vendor.lock.yaml` names for each package its version, the hash of its archive (as the registry states it), and which of its
files becomes which of ours.  Those with `map` are the sources of the map: see build_map.py.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from typing import Any
from urllib.error import URLError

import registry

_IMPORT = re.compile(r"^import \{([^}]*)\} from 'vega-util';$", re.M)
_EXPORT = re.compile(r"^export \{ (\w+) as (\w+) \};$", re.M)


def classic(module: str) -> str:
    """A module that uses vega-util, as a classic script beside vega: the policy of our pages allows no import map."""
    taken, imports = _IMPORT.subn(r"const {\1} = globalThis.vega;", module)
    made, exports = _EXPORT.subn(r"globalThis.vega.\2 = \1;", taken)
    if (imports, exports) != (1, 1):
        raise SystemExit("The module is built otherwise than before: it has not one import of vega-util and one export.")
    return f"(() => {{\n{made}}})();\n"


def contents(package: dict[str, Any], archive: tarfile.TarFile) -> dict[str, bytes]:
    """Our files of a package, by name."""
    made = {}
    for ours, theirs in package["files"].items():
        body = re.sub(rb"\n?//# sourceMappingURL=.*\s*$", b"\n", registry.member(archive, theirs))
        made[ours] = classic(body.decode()).encode() if package.get("classic") and ours.endswith(".js") else body
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lock", action="store_true")
    options = parser.parse_args()
    if options.check and (differ := registry.unlike_sums()):
        print(f"Not as {registry.SUMS.name} says: {', '.join(differ)}. Run without --check, and look at what changed.")
        return 1
    try:
        return build(check=options.check, lock=options.lock)
    except URLError as e:
        if not options.check:
            raise SystemExit(f"The registry cannot be reached: {e.reason}") from e
        print(f"The registry cannot be reached ({e.reason}); the files are as {registry.SUMS.name} says.")
        return 0


def build(*, check: bool, lock: bool) -> int:
    """Take all files from the registry; the exit status."""
    packages = registry.locked()
    made: dict[str, bytes] = {}
    for package in packages:
        if "files" in package:
            made |= contents(package, registry.fetch(package, lock=lock))
    differ = registry.place(made, check=check)
    if lock:
        registry.keep(packages)
    return 1 if differ and check else 0


if __name__ == "__main__":
    sys.exit(main())
