"""`conflict-events annotate export|import`: predictions out to an annotation tool, corrected files in as gold."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from conflict_events.cli.articles import as_standoff, extracted, read_articles
from conflict_events.cli.codes import ALL_FINE
from conflict_events.cli.own_options import add_own_options, load_with
from conflict_events.errors import InputError
from conflict_events.outputs.sink import open_sink

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from conflict_events.annotation.document import Document
    from conflict_events.cli.codes import Commands, Reads
    from conflict_events.records import EventTypes

_TOOLS = ("label-studio", "prodigy", "doccano", "brat")


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("annotate", help="send predictions to an annotation tool, and read them back as gold")
    inner = parser.add_subparsers(metavar="ACTION", required=True)
    export = inner.add_parser("export", help="write predictions for correction")
    export.add_argument("articles", metavar="ARTICLES", help=".jsonl or .txt file, or folder")
    export.add_argument("--to", required=True, choices=_TOOLS, help="the tool")
    export.add_argument("-o", "--output", required=True, metavar="PATH", help="file to write; for brat a folder")
    add_own_options(export)
    export.set_defaults(run=_export)
    back = inner.add_parser("import", help="read corrected files as gold")
    back.add_argument("corrected", metavar="PATH", help="what the tool exported; of brat the folder")
    back.add_argument("--from", required=True, choices=_TOOLS, dest="source", help="the tool")
    back.add_argument("-o", "--output", metavar="GOLD", help="file of standoff events (standard output)")
    back.add_argument("--articles", metavar="FILE", help="write the articles there too")
    back.set_defaults(run=_import)
    for one in (export, back):
        one.add_argument("--utf16", action="store_true", help="offsets count UTF-16 units (old Label Studio, brat)")


def _export(arguments: argparse.Namespace, _extractor: Reads | None) -> int:
    from conflict_events.annotation.document import Document, ordered

    articles = read_articles(arguments.articles)
    extractor = load_with(arguments)
    found = as_standoff(extracted(articles, extractor))
    days = {name: article.published.isoformat() if article.published else None for name, article in articles.items()}
    documents = [Document(n, a.text, days[n], ordered(a.text, found[n])) for n, a in articles.items()]
    if arguments.to == "brat":
        _write_brat(arguments.output, documents, extractor.types, utf16=arguments.utf16)
    else:
        _write(arguments.output, _text(arguments.to, documents, utf16=arguments.utf16))
    if arguments.to == "label-studio":
        from conflict_events.annotation import label_studio

        sys.stderr.write(label_studio.config(*_schema(extractor.types)))
    return ALL_FINE


def _import(arguments: argparse.Namespace, _extractor: Reads | None) -> int:
    if arguments.source == "brat":
        documents = list(_read_brat(Path(arguments.corrected), utf16=arguments.utf16))
    else:
        documents = _documents(arguments.source, arguments.corrected)
    _write(arguments.output, "".join(f"{document.gold_line()}\n" for document in documents))
    if arguments.articles:
        _write(arguments.articles, "".join(f"{document.article_line()}\n" for document in documents))
    return ALL_FINE


def _text(tool: str, documents: Iterable[Document], *, utf16: bool) -> str:
    from conflict_events.annotation import doccano, label_studio, prodigy

    if tool == "label-studio":
        return label_studio.write(documents, utf16=utf16)
    return prodigy.write(documents) if tool == "prodigy" else doccano.write(documents)


def _documents(tool: str, path: str) -> list[Document]:
    from conflict_events.annotation import doccano, label_studio, prodigy

    read = {"label-studio": label_studio.read, "prodigy": prodigy.read, "doccano": doccano.read}[tool]
    try:
        return read(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: it cannot be read ({error}); give a UTF-8 file that {tool} exported") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None


def _write_brat(path: str, documents: Iterable[Document], types: EventTypes, *, utf16: bool) -> None:
    from conflict_events.annotation import brat

    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    _write(str(folder / "annotation.conf"), brat.config(*_schema(types)))
    for document in documents:
        name = brat.file_name(document)
        if (folder / f"{name}.txt").exists():
            raise InputError(f"{folder / name}.txt is there already; give an empty folder")
        _write(str(folder / f"{name}.txt"), document.text)
        _write(str(folder / f"{name}.ann"), brat.write(document, utf16=utf16))


def _read_brat(folder: Path, *, utf16: bool) -> Iterable[Document]:
    from conflict_events.annotation import brat

    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder with the .ann and .txt files")
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield brat.read(path.stem, text, path.read_bytes().decode("utf-8"), utf16=utf16)


def _schema(types: EventTypes) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    return {kind: types.roles(kind) for kind in types.classes}, {kind: types.subtypes(kind) for kind in types.classes}


def _write(path: str | None, text: str) -> None:
    with open_sink(path) as sink:
        sink.write(text.encode("utf-8"))
