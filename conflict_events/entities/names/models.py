"""Which NER model is meant: the one that ships, one in a folder of Stanza's, or files of the user's own.

Nothing here imports Stanza or torch, and nothing is ever downloaded.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from conflict_events.errors import InputError, ModelError
from conflict_events.languages import folder

SHIPPED = "stanza"
CARD = "model.json"
"""What describes a model of ours: its name, what it reads, and the SHA-256 of its files."""
_MENDS = '`conflict-events models` lists those that were found, and ner="stanza" takes the one that ships'


@dataclass(frozen=True, slots=True)
class Model:
    """An NER model on disk.

    Attributes:
        spec: What the caller asked for: `"stanza"` or `"stanza:PATH"`.
        language: ISO 639-1 code.
        name: What results made with it are marked with.
        weights: The model's file.
        vectors: Its word vectors, or None where it has none or its resources say.
        resources: A folder as `stanza.download` leaves it, or None for single files.
        package: Name of the model inside such a folder, or None for its default.
        segmented: Whether it reads proclitics as words of their own, as the models that ship do.
        sha256: Hashes by file name; empty where none are known.
    """

    spec: str
    language: str
    name: str
    weights: Path
    vectors: Path | None = None
    resources: Path | None = None
    package: str | None = None
    segmented: bool = False
    sha256: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def shipped(self) -> bool:
        """Whether it came with the package."""
        return self.spec == SHIPPED

    @property
    def empty_resources(self) -> Path:
        """An index of Stanza models with nothing in it, for models whose files are named one by one."""
        return Path(str(folder(self.language) / "models" / "resources.json"))

    def check(self) -> None:
        """Refuse files that are not those that were measured.

        Raises:
            ModelError: A file is missing or differs from what the model's card says.
        """
        for name, wanted in self.sha256.items():
            path = self.weights.parent / name
            if not path.is_file():
                raise ModelError(f"{path}: the file is missing; {_mended(self)}")
            if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
                raise ModelError(f"{path}: the file is damaged (its SHA-256 is not that of {CARD}); {_mended(self)}")


def find_model(spec: str, language: str) -> Model:
    """Find the model that is asked for, without loading it.

    Args:
        spec: `"stanza"` for the model that ships; `"stanza:PATH"` with the path of a folder that `stanza.download`
            made, of a `.pt` file inside one (`…/ar/ner/aqmar_charlm.pt`) or by itself, or of a folder with a
            `model.json`.
        language: ISO 639-1 code.

    Returns:
        The model; its files exist.

    Raises:
        InputError: The specification has another form.
        ModelError: There is no model at that place.
    """
    if spec == SHIPPED:
        return _described(Path(str(folder(language) / "models")), spec, language)
    kind, _, place = spec.partition(":")
    if kind != SHIPPED or not place:
        raise InputError(f"ner={spec!r} is unknown; take 'lexicon', 'stanza', 'stanza:PATH', or a stanza.Pipeline")
    path = Path(place).expanduser()
    if (path / CARD).is_file():
        return _described(path, spec, language)
    if (path / "resources.json").is_file():
        return _downloaded(path, None, spec, language)
    if path.suffix != ".pt" or not path.is_file():
        raise ModelError(f"{path}: there is no NER model; give a .pt file or a folder of Stanza's; {_MENDS}")
    root = path.parents[2] if len(path.parents) > 2 else path.parent
    if path.parent.name == "ner" and (root / "resources.json").is_file():
        return _downloaded(root, path.stem, spec, language)
    return Model(spec, language, path.stem, path)


def found_models(language: str) -> list[Model]:
    """List the models that this machine has: the one that ships, then those in Stanza's own folder, by name.

    Args:
        language: ISO 639-1 code.

    Returns:
        Models to be had as `ner=model.spec`; the folder is `$STANZA_RESOURCES_DIR`, or `~/stanza_resources`.
    """
    shipped = Path(str(folder(language) / "models"))
    models = [find_model(SHIPPED, language)] if (shipped / CARD).is_file() else []
    home = Path(os.environ.get("STANZA_RESOURCES_DIR") or Path.home() / "stanza_resources")
    return models + [find_model(f"stanza:{path}", language) for path in sorted((home / language / "ner").glob("*.pt"))]


def _described(place: Path, spec: str, language: str) -> Model:
    card = place / CARD
    try:
        said = json.loads(card.read_text("utf-8"))
        files = said["files"]
        vectors = place / files["vectors"] if "vectors" in files else None
        return Model(
            spec=spec,
            language=language,
            name=said["name"],
            weights=place / files["weights"],
            vectors=vectors,
            segmented=said["segmented"],
            sha256=said["sha256"],
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{card}: it does not describe a model ({type(error).__name__}: {error}); {_MENDS}") from error


def _downloaded(resources: Path, package: str | None, spec: str, language: str) -> Model:
    where = resources / language / "ner"
    weights = where / f"{package}.pt" if package else next(iter(sorted(where.glob("*.pt"))), where)
    if not weights.is_file():
        raise ModelError(
            f"{where}: there is no NER model of language {language!r} in this folder of Stanza's; {_MENDS}"
        )
    return Model(spec, language, package or "default", weights, resources=resources, package=package)


def _mended(model: Model) -> str:
    if model.shipped:
        return 'install the package anew (`pip install --force-reinstall conflict-events`), or take ner="lexicon"'
    return _MENDS
