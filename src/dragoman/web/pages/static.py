"""`/static/…`: the files that pages need."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response

from dragoman.web.assets import assets

router = APIRouter()


@router.get("/static/{path:path}", include_in_schema=False)
async def static(request: Request, path: str) -> Response:
    """A file; for good where the address names what it holds."""
    found = assets().get(path)
    if found is None:
        raise HTTPException(404)
    forever = request.url.query == found.mark
    headers = {
        "ETag": f'"{found.mark}"', "Vary": "Accept-Encoding",
        "Cache-Control": "public, max-age=31536000, immutable" if forever else "no-cache",
    }  # fmt: skip
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    encoding = {"Content-Encoding": "gzip"} if packed else {}
    return Response(found.packed if packed else found.plain, media_type=found.kind, headers=headers | encoding)
