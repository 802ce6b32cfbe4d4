"""Makes small files of all kinds for tests: texts of our own in the form that a test wants."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage

BODY = {
    "fr": (
        "Le ministre turc de la défense s'est rendu mardi à La Valette, où il a signé un accord de pêche avec son homologue "
        "maltais. Le texte vaut pour dix ans."
    ),
    "en": (
        "The Turkish defence minister went to Valletta on Tuesday, where he signed a fishing agreement with his Maltese "
        "counterpart. The text runs for ten years."
    ),
}
SECOND = {
    "fr": "Une commission commune se réunira deux fois par an. Elle suivra les projets retenus et tranchera les différends.",
    "en": "A joint commission will meet twice a year. It will follow the projects that were chosen and settle disputes.",
}


def page(lang: str = "en", title: str = "Turkey and Malta sign", day: str = "2024-03-12", more: str = "") -> bytes:
    """A plain page of the web with one article."""
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title} | Daily</title>'
        f'<meta property="article:published_time" content="{day}T08:00:00+01:00"></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{title}</h1><p>{BODY[lang]}</p><p>{SECOND[lang]}</p>{more}</article></body></html>"
    ).encode()


def zipped(members: Mapping[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file; the order of its members is kept."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: Mapping[str, bytes], mode: str = "w:gz") -> bytes:
    """A tar file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def docx(lines: Iterable[str], *, title: str | None = None) -> bytes:
    """A Word document of paragraphs."""
    import docx as word

    document = word.Document()
    if title:
        document.add_paragraph(title, style="Title")
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(lines: Iterable[str], *, title: str = "", prologue: str = "") -> bytes:
    """An OpenDocument text of paragraphs."""
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    )
    body = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{prologue}<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "meta.xml": f"<office:document-meta {spaces}><office:meta><dc:title>{title}</dc:title>"
        "<meta:creation-date>2024-03-12T10:00:00</meta:creation-date></office:meta></office:document-meta>",
    }, method=zipfile.ZIP_STORED)  # fmt: skip


def epub(chapters: Mapping[str, str]) -> bytes:
    """An EPUB of chapters: file name -> XHTML of the body."""
    items = "".join(f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
        "OEBPS/content.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:date>2024-03-12</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{f"OEBPS/{name}": f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>'
           for name, body in chapters.items()},
    }, method=zipfile.ZIP_STORED)  # fmt: skip


def mail(subject: str, body: str, attached: Mapping[str, bytes] | None = None) -> bytes:
    """A mail in plain text with what is attached."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Ada Press <ada@example.org>", "desk@example.org", subject
    message["Date"] = "Tue, 12 Mar 2024 09:30:00 +0100"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body)
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def pdf(pages: Iterable[Iterable[tuple[float, float, str]]]) -> bytes:
    """A PDF whose pages hold words at places: (points from the left, points from the top, words), in Helvetica of 10."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 10 Tf {x} {842 - y} Td ({_escaped(words)}) Tj ET\n" for x, y, words in lines).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return _file(objects)


def scanned_pdf() -> bytes:
    """A PDF of one page that is a picture."""
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        b"\nstream\n\x00\nendstream"
    )
    shown = b"q 500 0 0 700 50 50 cm /I1 Do Q"
    return _file([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>", picture,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I1 3 0 R >> >> /Contents 4 0 R >>",
    ])  # fmt: skip


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def warc(pages: Mapping[str, bytes], *, status: str = "200 OK", media_type: str = "text/html") -> bytes:
    """A compressed WARC of responses: address -> body."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for address, body in pages.items():
        headers = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        told = {"WARC-Date": "2024-03-13T06:00:00Z"}
        writer.write_record(
            writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=told)
        )
    return out.getvalue()
