"""JSON Schemas of the files that people write, for their editors: what a file of patterns, and one of names, may say.

python -m conflict_events.review.schema patterns > docs/patterns.schema.json
python -m conflict_events.review.schema names > docs/names.schema.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from conflict_events.entities.words.own_names import LIST_OF_KIND
from conflict_events.patterns.files.pattern_tables import OPENINGS, REFUSALS
from conflict_events.patterns.model import KINDS, PREPOSITIONS, SLOTS
from conflict_events.records import EventTypes

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_WORDS: dict[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}}
_NAME = "^[A-Za-z0-9_]+([.][A-Za-z0-9_]+)*$"


def schema_text(of: str) -> str:
    """Return the text of a schema.

    Args:
        of: `"patterns"` or `"names"`.

    >>> schema_text("names").startswith("{")
    True
    """
    schema = {"patterns": _patterns, "names": _names}[of]()
    return json.dumps({"$schema": _DRAFT, **schema}, ensure_ascii=False, indent=2) + "\n"


def _patterns() -> dict[str, Any]:
    return {
        "title": "Patterns, triggers and subtypes of your own",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "off": _words("shipped patterns and groups of triggers that are switched off"),
            "subtypes": _object(_words("new subtypes of this type"), "new subtypes by the type they are of"),
            "frames": _object({"$ref": "#/$defs/roles"}, "ways to fill roles that several patterns share"),
            "triggers": _object({"$ref": "#/$defs/triggers"}, "groups of words that say an event"),
            "pattern": {"type": "array", "items": {"$ref": "#/$defs/pattern"}, "description": "what becomes an event"},
        },
        "$defs": {"roles": _roles(None), "triggers": _triggers(), "group": _group(), "pattern": _pattern()},
    }


def _pattern() -> dict[str, Any]:
    types = EventTypes()
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "type", "subtype", "trigger"],
        "properties": {
            "id": {"type": "string", "pattern": _NAME, "description": "unique and stable; stands in the output"},
            "type": _choice(types.classes, "type of the event; a type of your own needs its class"),
            "subtype": {"type": "string", "description": "subtype of the event"},
            "trigger": {"type": "string", "pattern": _NAME, "description": "group of triggers, FILE.GROUP"},
            "frame": {"type": "string", "description": "heading under [frames], whose roles are taken over"},
            "roles": {"$ref": "#/$defs/roles"},
            "require": _words("roles that must be filled; 'a|b' is one of two"),
            "refuse": _some(REFUSALS, "conditions under which the pattern does not hold"),
            "content": _some(OPENINGS, "how what a statement says must open"),
            "priority": {"type": "integer", "description": "the higher is tried first"},
            "examples": _words("sentences with tags, in which it must be found"),
            "counter": _words("plain sentences in which it must not be found"),
        },
        "allOf": [_of_type(types, kind) for kind in types.classes],
    }


def _of_type(types: EventTypes, kind: str) -> dict[str, Any]:
    """Say which roles a shipped type has, and offer its subtypes."""
    then = {"roles": _roles(types.roles(kind)), "subtype": _choice(types.subtypes(kind), "subtype of the event")}
    return {"if": {"properties": {"type": {"const": kind}}, "required": ["type"]}, "then": {"properties": then}}


def _roles(names: Iterable[str] | None) -> dict[str, Any]:
    slots, kinds = "|".join((*SLOTS, *PREPOSITIONS)), "|".join(KINDS)
    demands = {"type": "array", "items": {"type": "string", "pattern": f"^[+]?({slots})( ({kinds})!?)?$"}}
    schema: dict[str, Any] = {"type": "object", "description": "a role, and the demands that fill it: 'slot kind'"}
    if names is None:
        return schema | {"additionalProperties": demands}
    return schema | {"additionalProperties": False, "properties": dict.fromkeys(names, demands)}


def _triggers() -> dict[str, Any]:
    """A group, or the groups of a shipped file: [triggers.strike.shell_verb]."""
    nested = {"type": "object", "minProperties": 1, "additionalProperties": {"$ref": "#/$defs/group"}}
    return {"anyOf": [{"$ref": "#/$defs/group"}, nested]}


def _group() -> dict[str, Any]:
    lists = {key: _words(told) for key, told in _TRIGGER_LISTS.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "anyOf": [{"required": ["kind", "forms"]}, {"required": ["add"]}, {"required": ["remove"]}],
        "properties": {
            "kind": {"enum": ["verb", "noun"]},
            "voice": {"enum": ["either", "active", "passive"], "description": "what the subject of a verb is"},
            "at": {"enum": ["all", "verb", "tail", "apart"], "description": "which words are the trigger"},
            "gap": {"type": "boolean", "description": "whether other words may stand inside an expression"},
            "definite": {"type": "boolean", "description": "whether a noun may have the article"},
            **lists,
        },
    }


_TRIGGER_LISTS = {
    "forms": "verbs as 'perfect imperfect', or nouns",
    "add": "forms to add to a shipped group",
    "remove": "forms to take out of a shipped group",
    "not_after": "words behind which it is something else",
    "not_before": "words before which it is something else",
    "not_forms": "generated forms of a verb that are read as another",
    "only_before": "words of which one must follow soon",
    "only_behind": "words of which one must stand shortly before",
}


def _names() -> dict[str, Any]:
    return {
        "title": "Names of your own",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "off": _words("shipped names that are switched off"),
            "names": {
                "type": "object",
                "additionalProperties": False,
                "properties": {kind: _words(f"goes to {name}") for kind, name in LIST_OF_KIND.items()},
            },
        },
    }


def _words(told: str) -> dict[str, Any]:
    return {**_WORDS, "description": told}


def _some(values: Iterable[str], told: str) -> dict[str, Any]:
    return {"type": "array", "items": {"enum": sorted(values)}, "description": told}


def _choice(values: Iterable[str], told: str) -> dict[str, Any]:
    """Offer what is shipped, and allow names of one's own."""
    return {"anyOf": [{"enum": list(values)}, {"type": "string", "pattern": _NAME}], "description": told}


def _object(values: dict[str, Any], told: str) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values, "description": told}


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_text(sys.argv[1]).encode("utf-8"))
