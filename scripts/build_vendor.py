"""Scripts of others that the pages need, from the npm registry, into `web/static/vendor`, checked against their lock file.

python scripts/build_vendor.py            fetch, check, write what is missing or differs
python scripts/build_vendor.py --check    write nothing; exit status 1 where what is there is not what the lock file says
python scripts/build_vendor.py --lock     take the hashes of what the registry gives now into the lock file

No Node is needed.  `vendor.lock.yaml` names for each package its version, the hash of its archive (as the registry states
it), and which of its files becomes which of ours.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import re
import sys
import tarfile
import urllib.request
from pathlib import Path
from typing import Any

import yaml

PLACE = Path(__file__).parents[1] / "src" / "dragoman" / "web" / "static" / "vendor"
LOCK = PLACE / "vendor.lock.yaml"
_REGISTRY = "https://registry.npmjs.org/{name}/-/{name}-{version}.tgz"
_IMPORT = re.compile(r"^import \{([^}]*)\} from 'vega-util';$", re.M)
_EXPORT = re.compile(r"^export \{ (\w+) as (\w+) \};$", re.M)


def fetch(package: dict[str, Any], *, lock: bool) -> tarfile.TarFile:
    """The archive of a package; SystemExit where it is not the one that was locked."""
    url = _REGISTRY.format(**package)
    with urllib.request.urlopen(url, timeout=60) as answer:
        body = answer.read()
    found = "sha512-" + base64.b64encode(hashlib.sha512(body).digest()).decode()
    if lock:
        package["integrity"] = found
    elif package["integrity"] != found:
        raise SystemExit(f"{url} is not what {LOCK.name} says: {found}. Look at what changed, then run with --lock.")
    return tarfile.open(fileobj=io.BytesIO(body))


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
        found = archive.extractfile(f"package/{theirs}")
        assert found is not None, theirs
        body = re.sub(rb"\n?//# sourceMappingURL=.*\s*$", b"\n", found.read())
        made[ours] = classic(body.decode()).encode() if package.get("classic") and ours.endswith(".js") else body
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lock", action="store_true")
    options = parser.parse_args()
    packages = yaml.safe_load(LOCK.read_text(encoding="utf-8"))
    differ = []
    for package in packages:
        for name, body in contents(package, fetch(package, lock=options.lock)).items():
            path = PLACE / name
            if not path.exists() or path.read_bytes() != body:
                differ.append(name)
                if not options.check:
                    path.write_bytes(body)
    if options.lock:
        LOCK.write_text(yaml.safe_dump(packages, sort_keys=False), encoding="utf-8")
    for name in differ:
        print(f"{name}: {'differs from what the registry gives' if options.check else 'written'}")
    return 1 if differ and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
