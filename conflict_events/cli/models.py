"""`conflict-events models`: the NER models that this machine has, and how to ask for each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from conflict_events.cli.codes import ALL_FINE

if TYPE_CHECKING:
    import argparse

    from conflict_events.cli.codes import Commands, Reads


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser(
        "models",
        help="list the NER models that are found",
        description="List the NER models that are found: what to give as ner=, the model's name, and where it lies. "
        "Nothing is downloaded; those of Stanza are looked for in $STANZA_RESOURCES_DIR or ~/stanza_resources.",
    )
    parser.add_argument("--language", default="ar", help="ISO 639-1 code (%(default)s)")
    parser.set_defaults(run=_models)


def _models(arguments: argparse.Namespace, _: Reads | None) -> int:
    from conflict_events.entities.names.models import found_models

    lines = ["lexicon\tword lists alone\t-"]
    lines += [f"{model.spec}\t{model.name}\t{model.weights}" for model in found_models(arguments.language)]
    sys.stdout.write("\n".join(lines) + "\n")
    return ALL_FINE
