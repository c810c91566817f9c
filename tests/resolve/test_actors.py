"""Mentions of actors, one by one: a table of names, compositions, people, and a third that name nobody."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.records import ResolvedActor, Unresolved
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext

RESOLVER = ActorResolver("ar")


def rows():
    """The table as (mention, countries, role, id)."""
    lines = (Path(__file__).parent / "actors.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def shown(found):
    """The id of an answer as the table writes it."""
    if isinstance(found, Unresolved):
        return "-"
    if found.kind == "generic":
        return found.id.replace("actor.generic.", "g:")
    return f"p:{found.affiliation}" if found.kind == "person" else found.id


@pytest.mark.parametrize(("mention", "countries", "role", "want"), rows(), ids=lambda text: text or "none")
def test_a_mention_stands_for_its_actor(mention, countries, role, want):
    context = ActorContext(countries=tuple(countries.split()))
    assert shown(RESOLVER.resolve(mention, context, role=role or None)) == want


def test_a_third_of_the_table_names_nobody_in_particular():
    wanted = [row[3] for row in rows()]
    assert len(wanted) >= 150
    assert sum(want == "-" or want.startswith("g:") for want in wanted) >= len(wanted) / 3


def test_an_answer_says_how_sure_and_why():
    found = RESOLVER.resolve("عناصر من حركة الشباب", ActorContext())
    assert (found.how, found.kind, found.country) == ("composition", "group", "SO")
    assert 0.5 < found.score < 1
    assert found.reason


def test_codes_follow_from_state_and_organ():
    found = RESOLVER.resolve("الشرطة التونسية", ActorContext())
    assert found.codes == {"iso3": "TUN", "cameo": "TUNCOP"}
    assert found.name == "Police of Tunisia"


def test_a_generic_actor_takes_its_country_from_the_adjective():
    assert RESOLVER.resolve("متظاهرون عراقيون", ActorContext()).country == "IQ"


def test_an_unresolved_name_of_several_says_of_whom():
    found = RESOLVER.resolve("أنصار الشريعة", ActorContext())
    assert isinstance(found, Unresolved)
    assert "actor.ly.ansar" in found.reason
    assert "actor.tn.ansar" in found.reason


def test_the_year_decides_between_bearers():
    context = ActorContext(countries=("SY",), year=2006)
    assert isinstance(RESOLVER.resolve("الحكومة المؤقتة", context), Unresolved)
    context.year = 2014
    assert RESOLVER.resolve("الحكومة المؤقتة", context).id == "actor.sy.interim"


@given(st.text(alphabet="اليجش ةقوتمنظبح،«»ًـ\u200f12 ", max_size=60))
def test_any_text_has_an_answer(text):
    assert isinstance(RESOLVER.resolve(text, ActorContext(countries=("LY",))), ResolvedActor | Unresolved)


def test_a_long_row_of_names_takes_no_longer_than_its_length():
    context = ActorContext(countries=("SY",))
    assert isinstance(RESOLVER.resolve("قوات " * 5000, context), Unresolved)
    RESOLVER.scan("الجيش السوري الحر " * 2000, context)
    assert len(context.said) == 2000
