"""The files of the catalogue keep the promises that the resolver and its users rely on."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import get_args

import pytest

from conflict_events import languages
from conflict_events.errors import DataFileError
from conflict_events.records.resolution import ActorKind
from conflict_events.resolve import catalogue
from conflict_events.resolve.catalogue import Catalogue, read_entries
from conflict_events.resolve.mention import words_of

FILES = sorted((Path(languages.__path__[0]) / "ar" / "actors").glob("*.txt"))
ENTRIES = list(read_entries("ar"))
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a0-9 ]+")
FORBIDDEN = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
ID = re.compile(r"actor(\.[a-z0-9]+)+")
KEYS = {"iso3", "cameo", "acled", "acled_inter"}
AGENTS = set("GOV MIL COP SPY JUD LEG REB SEP OPP UAF CVL REF MED BUS CRM HLH IGO NGO".split()) | {""}  # noqa: SIM905


def test_there_are_enough_actors_beside_the_states():
    assert sum(entry.actor.kind not in ("state", "generic") for entry in ENTRIES) >= 400
    assert sum(entry.actor.kind == "state" for entry in ENTRIES) == 250


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_files_are_clean(path):
    text = path.read_text("utf-8")
    assert "Source:" in text
    assert "Licence:" in text
    assert unicodedata.is_normalized("NFC", text)
    assert not FORBIDDEN.search(text)


def test_ids_are_unique_and_ascii():
    ids = [entry.actor.id for entry in ENTRIES]
    assert len(ids) == len(set(ids))
    assert [id_ for id_ in ids if not ID.fullmatch(id_)] == []


def test_forms_are_arabic_one_a_line():
    for entry in ENTRIES:
        assert entry.lines, f"{entry.file}:{entry.line}: {entry.actor.id} has no form"
        for number, _, text in entry.lines:
            assert ARABIC.fullmatch(text), f"{entry.file}:{number}: {text!r}"


def test_a_form_of_two_actors_is_marked_with_all_of_them():
    bearers = defaultdict(list)
    for entry in ENTRIES:
        if entry.actor.kind != "generic":
            for number, mark, text in entry.lines:
                if mark in ("", "?"):
                    bearers[words_of(text)].append((entry.actor.id, mark, f"{entry.file}:{number}"))
    for words, those in bearers.items():
        assert len({id_ for id_, _, _ in those}) == len(those), f"{words} stands twice: {those}"
        assert sum(mark == "" for _, mark, _ in those) <= 1, (
            f"{words} is sure for two: {those}; mark all but one with ?"
        )


def test_countries_kinds_and_codes_are_real():
    countries = {entry.actor.country for entry in ENTRIES if entry.actor.kind == "state"}
    for entry in ENTRIES:
        actor, where = entry.actor, f"{entry.file}:{entry.line}"
        assert actor.kind in get_args(ActorKind), where
        assert actor.country is None or actor.country in countries, where
        assert entry.agent in AGENTS, where
        assert set(actor.codes) <= KEYS, where
        assert actor.kind != "state" or actor.country == "XK" or re.fullmatch("[A-Z]{3}", actor.codes["iso3"]), where
        assert actor.first is None or 1900 < actor.first <= (actor.last or 9999), where


def test_alpha3_codes_are_unique():
    codes = [entry.actor.codes["iso3"] for entry in ENTRIES if "iso3" in entry.actor.codes]
    assert len(codes) == len(set(codes)) == 249


def test_whom_persons_belong_to_is_known():
    actors = Catalogue("ar")
    for entry in ENTRIES:
        if entry.actor.kind == "person":
            base, _, office = str(entry.actor.of).rpartition(".")
            known = entry.actor.of in actors.actors or (base in actors.actors and office in actors.offices)
            assert known, f"{entry.file}:{entry.line}: {entry.actor.of}"


def test_an_adjective_of_origin_names_one_country():
    origins = defaultdict(set)
    for entry in ENTRIES:
        for _, mark, text in entry.lines:
            if mark == "~":
                origins[words_of(text)].add(entry.actor.id)
    assert {words: ids for words, ids in origins.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("داعش\n", "x.txt:1: a form before any actor", id="form-first"),
        pytest.param("@ actor.x | X | group\nداعش\n", "x.txt:1: actor.x: 3 fields", id="too-few-fields"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path, monkeypatch, text, complaint):
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "x.txt").write_text(text, "utf-8")
    monkeypatch.setattr(catalogue, "folder", lambda language: tmp_path)  # noqa: ARG005
    with pytest.raises(DataFileError, match=re.escape(complaint)):
        list(read_entries("ar"))
