"""What a client wishes for in a header that weighs its values (RFC 9110, 12.4.2)."""

from __future__ import annotations


def wishes(header: str) -> list[str]:
    """The values in the order of their weights, in lower case and without parameters; those with weight 0 are not wanted."""
    weighed = []
    for part in header.split(","):
        value, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [parameter.removeprefix("q=") for parameter in parameters if parameter.startswith("q=")]
        try:
            weighed.append((float(weights[0]) if weights else 1.0, value))
        except ValueError:
            continue
    return [value for weight, value in sorted(weighed, key=lambda pair: -pair[0]) if weight > 0]
