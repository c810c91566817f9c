"""Mentions that make sense only in their article."""

import pytest

from conflict_events.records import Span, Unresolved
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext

RESOLVER = ActorResolver("ar")


def last(text, mention, *, countries=()):
    """Resolve the last occurrence of a mention in a text whose names have been scanned."""
    context = ActorContext(countries=countries)
    RESOLVER.scan(text, context)
    context.here = text.rindex(mention)
    return RESOLVER.resolve(mention, context)


@pytest.mark.parametrize(
    ("text", "mention", "want"),
    [
        ("هاجم تنظيم الدولة الإسلامية القرية ثم انسحب التنظيم", "التنظيم", "actor.islamicstate"),
        ("قصف الطيران مواقع داعش. وقال شهود إن التنظيم الإرهابي فر", "التنظيم الإرهابي", "actor.islamicstate"),
        ("أعلنت حركة الشباب الهجوم وقالت الحركة إنها قتلت جنودا", "الحركة", "actor.so.shabaab"),
        ("نفت قوات الدعم السريع ذلك وأكدت القوات تقدمها", "القوات", "actor.sd.rsf"),
        ("أكدت قوات الدعم السريع تقدمها بحسب المتحدث باسم تلك القوات", "تلك القوات", "actor.sd.rsf"),
        ("استعادت ميليشيات الحوثي الجبل ثم خسرته الميليشيات", "الميليشيات", "actor.ye.houthi"),
        ("ذكرت وكالة رويترز ذلك وأضافت الوكالة أن القتال توقف", "الوكالة", "actor.media.reuters"),
        ("اشتبك الجيش الوطني الليبي مع مسلحين ثم تقدم الجيش الليبي", "الجيش الليبي", "actor.ly.lna"),
        ("سيطرت القوات على التلة بعد انسحاب داعش وقتل مسلحي التنظيم", "مسلحي التنظيم", "actor.islamicstate"),
        ("خسرت حركة طالبان القاعدة وقتل عدد من مقاتليها", "مقاتليها", "actor.af.taliban"),
        ("تقدمت المقاومة اليمنية المشتركة وسيطرت المقاومة على المطار", "المقاومة", "actor.ye.jointforces"),
    ],
)
def test_a_head_noun_points_to_the_last_one_called_so(text, mention, want):
    found = last(text, mention)
    assert found.id == want
    assert found.how == "reference"


def test_a_reference_says_where_its_antecedent_stands():
    text = "هاجم تنظيم الدولة الإسلامية القرية ثم انسحب التنظيم"
    found = last(text, "التنظيم")
    assert found.antecedent == Span.of(text, 5, 27)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("انسحب التنظيم ثم عاد داعش", "التنظيم"),  # nothing stands before it
        ("قالت صحيفة محلية إن القتال توقف ولم تعلق الوزارة", "الوزارة"),
        ("قال الصليب الأحمر إن الوضع صعب ولم تعلق الحركة", "الحركة"),
        ("انسحبت حماس من الاتفاق ولم تعلق الشركة", "الشركة"),
        ("هدد حزب الله بالرد ونفت الصحيفة الخبر", "الصحيفة"),
    ],
)
def test_nothing_fitting_before_leaves_it_unresolved(text, mention):
    assert isinstance(last(text, mention), Unresolved)


def test_an_organ_without_a_country_is_that_of_the_country_named_just_before():
    text = "هاجم مسلحون قرية في مالي. وقالت وزارة الدفاع إن الجنود ردوا"
    assert last(text, "وزارة الدفاع", countries=("NE",)).id == "actor.ml.mod"


def test_an_organ_without_a_country_is_else_that_of_the_article():
    assert last("قالت وزارة الدفاع إن الجنود ردوا", "وزارة الدفاع", countries=("NE", "ML")).id == "actor.ne.mod"
