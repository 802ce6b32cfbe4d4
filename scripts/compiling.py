"""What the source of a module must look like for mypyc, which compiles less than Python runs.

Three things are changed in a copy, none of which changes what is computed: dataclasses need no `slots=True`, as compiled
classes have no other attributes; classes that cannot be compiled (with cached properties, generic ones) stay of Python;
and `x in (*a, *b)`, on which mypyc 2.4 stops, is written so that it does not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

_STAYS = "@mypyc_attr(native_class=False)\n"
_IMPORT = "from mypy_extensions import mypyc_attr\n"
# A change of a source: from where to where, counted in bytes, and what stands there instead.
_Change = tuple[int, int, bytes]


def compilable(source: str) -> str:
    """The source of a module as mypyc takes it."""
    tree = ast.parse(source)
    text, starts = source.encode(), _starts(source.encode())
    changes = [c for node in ast.walk(tree) for c in _changes(node, starts, text)]
    if any(new == _STAYS.encode() for _, _, new in changes):
        changes.append(_import(tree, starts))
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text.decode()


def _starts(text: bytes) -> list[int]:
    """Where each line begins, counted in bytes, as `ast` counts."""
    found = [0]
    for line in text.splitlines(keepends=True):
        found.append(found[-1] + len(line))
    return found


def _span(node: ast.expr, starts: list[int]) -> tuple[int, int]:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset


def _changes(node: ast.AST, starts: list[int], text: bytes) -> Iterator[_Change]:
    if isinstance(node, ast.ClassDef):
        yield from _of_class(node, starts, text)
    elif isinstance(node, ast.Compare):
        for op, inside in zip(node.ops, node.comparators, strict=True):
            starred = isinstance(inside, ast.Tuple) and any(isinstance(e, ast.Starred) for e in inside.elts)
            if starred and isinstance(op, ast.In | ast.NotIn):
                start, end = _span(inside, starts)
                yield start, end, b"(" + text[start:end] + b" or ())"


def _of_class(node: ast.ClassDef, starts: list[int], text: bytes) -> Iterator[_Change]:
    if _stays(node):
        first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        yield starts[first - 1], starts[first - 1], _STAYS.encode()
        return
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and any(k.arg == "slots" for k in decorator.keywords):
            start, end = _span(decorator, starts)
            kept = ", ".join(ast.unparse(k) for k in decorator.keywords if k.arg != "slots")
            yield start, end, f"{ast.unparse(decorator.func)}({kept})".encode()


def _stays(node: ast.ClassDef) -> bool:
    """True for a class that stays of Python."""
    names = {d.id for f in node.body if isinstance(f, ast.FunctionDef) for d in f.decorator_list if isinstance(d, ast.Name)}
    bases = {b.value.id for b in node.bases if isinstance(b, ast.Subscript) and isinstance(b.value, ast.Name)}
    return "cached_property" in names or "Generic" in bases


def _import(tree: ast.Module, starts: list[int]) -> _Change:
    """The import that the marks need, in front of the first other one but that of the future."""
    plain = (n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom) and getattr(n, "module", "") != "__future__")
    line = starts[next(plain).lineno - 1]
    return line, line, _IMPORT.encode()
