"""Peak memory of taking a generated archive of the web apart, for two sizes: it should not grow with the archive.

python benchmarks/warc_memory.py [--sizes 100 1000]      # in MB; the archives are written into a folder of their own
"""

from __future__ import annotations

import argparse
import io
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dragoman.errors import DragomanError
from dragoman.sources.files import articles

_MB = 1_000_000
# Pages of news sites are heavy; most of what they weigh is no text.
_PAGE_BYTES = 400_000
_GOLD = Path(__file__).parents[1] / "evaluation" / "pages" / "dev"


def write(path: Path, size: int) -> int:
    """Write an archive of a size in bytes, uncompressed; the number of its pages."""
    bodies = [page.read_bytes() for page in sorted(_GOLD.glob("*.html"))]
    draw = random.Random(size)
    count = 0
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=False)
        while out.tell() < size:
            filler = b"<script>" + draw.randbytes(_PAGE_BYTES // 2).hex().encode() + b"</script></head>"
            body = bodies[count % len(bodies)].replace(b"</head>", filler, 1)
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            address = f"https://www.example.org/{count}"
            writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=headers))
            count += 1
    return count


@contextmanager
def peak_memory() -> Iterator[list[int]]:
    """The most bytes that this process and its children held together; filled in at the end."""
    peak = [0]
    stopped = threading.Event()

    def watch() -> None:
        own = psutil.Process()
        while not stopped.wait(0.1):
            held = 0
            for process in (own, *own.children(recursive=True)):
                try:
                    held += process.memory_info().rss
                except psutil.Error:
                    continue
            peak[0] = max(peak[0], held)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        stopped.set()
        thread.join()


def main() -> None:
    """Print the peak for each size and the ratio of the last to the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000], metavar="MB")
    peaks = []
    for size in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.warc"
            pages = write(path, size * _MB)
            start = time.perf_counter()
            with peak_memory() as peak:
                given = [isinstance(g.article, DragomanError) for g in articles([str(path)], io.BytesIO(), max_chars=_MB)]
            seconds = time.perf_counter() - start
        peaks.append(peak[0])
        print(
            f"{size:>6} MB, {pages:,} pages: {len(given) - sum(given):,} articles, {sum(given):,} refused, "
            f"{seconds:.0f} s, peak {peak[0] / 2**20:.0f} MiB",
            flush=True,
        )
    print(f"ratio {peaks[-1] / peaks[0]:.2f}")


if __name__ == "__main__":
    main()
