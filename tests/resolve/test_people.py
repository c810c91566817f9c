"""People: rank, title, office, name, and whom the office belongs to."""

import pytest

from conflict_events.records import Span, Unresolved
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext

RESOLVER = ActorResolver("ar")


@pytest.mark.parametrize(
    ("mention", "name", "role", "affiliation"),
    [
        ("المتحدث باسم حركة حماس سامي أبو زهري", "سامي أبو زهري", "المتحدث باسم حركة حماس", "actor.ps.hamas"),
        (
            "العميد سالم الفيتوري المتحدث باسم الجيش الليبي",
            "سالم الفيتوري",
            "العميد المتحدث باسم الجيش الليبي",
            "actor.ly.army",
        ),
        ("وزير الداخلية الفرنسي جيرار كولومب", "جيرار كولومب", "وزير الداخلية الفرنسي", "actor.fr.moi"),
        ("رئيس الأركان الأفغاني الجنرال شريف يفتالي", "شريف يفتالي", "رئيس الأركان الأفغاني الجنرال", "actor.af.army"),
        ("السفير الروسي أندريه كارلوف", "أندريه كارلوف", "السفير الروسي", "actor.ru.gov"),
        ("القيادي في حركة أحرار الشام حسام سلامة", "حسام سلامة", "القيادي في حركة أحرار الشام", "actor.sy.ahrar"),
        ("مدير المرصد السوري رامي عبد الرحمن", "رامي عبد الرحمن", "مدير المرصد السوري", "actor.sohr"),
        ("المشير خليفة حفتر", "Khalifa Haftar", "المشير", "actor.ly.lna"),
        ("الرئيس الأوكراني", "Government of Ukraine", "الرئيس الأوكراني", "actor.ua.gov"),
    ],
)
def test_a_person_has_name_role_and_affiliation(mention, name, role, affiliation):
    found = RESOLVER.resolve(mention, ActorContext())
    assert (found.kind, found.name, found.role) == ("person", name, role)
    assert found.affiliation == found.id == affiliation


def test_a_public_person_is_known_by_a_code_of_its_own():
    assert RESOLVER.resolve("دونالد ترامب", ActorContext()).codes["person"] == "actor.person.trump"


@pytest.mark.parametrize("mention", ["الشاب سالم العبيدي", "الطبيبة منى حداد"])
def test_a_person_whose_office_names_no_actor_stays_a_person(mention):
    found = RESOLVER.resolve(mention, ActorContext())
    assert (found.id, found.kind, found.affiliation) == ("person", "person", None)


@pytest.mark.parametrize("later", ["أبو زهري", "سامي أبو زهري", "ابو زهرى"])
def test_a_shorter_name_is_the_person_said_before(later):
    first = "المتحدث باسم حركة حماس سامي أبو زهري"
    context = ActorContext()
    context.remember(Span.of(first, 0, len(first)), RESOLVER.resolve(first, context))
    found = RESOLVER.resolve(later, context)
    assert (found.how, found.affiliation, found.name) == ("reference", "actor.ps.hamas", "سامي أبو زهري")
    assert found.antecedent.start == 0


def test_a_spokesman_points_back_to_the_one_before():
    first = "المتحدث باسم الجيش المصري"
    context = ActorContext()
    context.remember(Span.of(first, 0, len(first)), RESOLVER.resolve(first, context))
    assert RESOLVER.resolve("المتحدث", context).affiliation == "actor.eg.army"


def test_a_name_said_nowhere_is_unresolved():
    assert isinstance(RESOLVER.resolve("العبيدي", ActorContext()), Unresolved)


def test_a_public_person_out_of_office_is_not_taken_for_a_namesake():
    assert isinstance(RESOLVER.resolve("الجولاني", ActorContext(year=2030)), Unresolved)
