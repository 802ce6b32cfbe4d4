"""Seconds until the command answers, beside the time that Python takes to import spaCy.

python benchmarks/startup.py
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "src" / "dragoman" / "samples"
COMMAND = "from dragoman.cli.app import main; main()"
CASES = {
    "python -c 'import spacy'": ["-c", "import spacy"],
    "dragoman --help": ["-c", COMMAND, "--help"],
    "dragoman read --help": ["-c", COMMAND, "read", "--help"],
    "dragoman who": ["-c", COMMAND, "who", "ministre turc de la défense", "--on", "2020-10-27"],
    "dragoman read, French": ["-c", COMMAND, "read", str(SAMPLES / "fr_nairobi.txt")],
    "dragoman read, English": ["-c", COMMAND, "read", str(SAMPLES / "en_lima.txt")],
}
_ROUNDS = 3


def fastest(arguments: list[str]) -> float:
    """Seconds of the fastest of three runs."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Measure and print a table."""
    for name, arguments in CASES.items():
        print(f"{name:28s}{fastest(arguments):7.2f} s")


if __name__ == "__main__":
    main()
