"""Whether an event happened: cues and their scope, through the public API."""

from __future__ import annotations

import pytest

import conflict_events as ce

CASES = [
    # denied, doubted: a masdar, an imperfect, a perfect behind أن
    ("نفى المتحدث قصف قواته للسوق.", "قصف", "negated", "نفى"),
    ("نفى الجيش أن تكون قواته قد انسحبت من المدينة.", "انسحبت", "negated", "نفى"),
    ("نفت الحركة أن يكون مقاتلوها قد سيطروا على البلدة.", "سيطروا", "negated", "نفت"),
    ("أنكرت الوزارة أن طائراتها قصفت المستشفى.", "قصفت", "negated", "أنكرت"),
    ("لم تقصف الطائرات المدينة.", "تقصف", "negated", "لم"),
    ("أكد الوزير عدم مقتل أي جندي.", "مقتل", "negated", "عدم"),
    ("وقال إن القصف لم يوقع قتلى.", "قتلى", "negated", "لم"),
    ("لم يسفر سقوط الصاروخ عن إصابات.", "إصابات", "negated", "لم"),
    ("أصاب صاروخ مبنى من دون وقوع إصابات.", "إصابات", "negated", "من دون"),
    # tried, intended, feared
    ("حاول المسلحون اقتحام المعسكر.", "اقتحام", "attempted", "حاول"),
    ("أحبطت القوات محاولة لاقتحام المعسكر.", "اقتحام", "attempted", "محاولة"),
    ("سيقصف الجيش مواقع المتمردين.", "يقصف", "planned", "س"),
    ("يعتزم الجيش مهاجمة المدينة.", "مهاجمة", "planned", "يعتزم"),
    ("كان من المقرر أن تهاجم القوات البلدة.", "تهاجم", "planned", "المقرر"),
    ("من المتوقع أن تقصف الطائرات المدينة.", "تقصف", "possible", "المتوقع"),
    ("يخشى السكان هجوما على المدينة.", "هجوما", "possible", "يخشى"),
    ("حذر المبعوث من هجوم على المدينة قد يوقع آلاف الضحايا.", "الضحايا", "possible", "قد"),
    # nothing withheld: what looks like a cue does not reach the event
    ("لم يسفر سقوط الصاروخ عن إصابات.", "سقوط", "actual", None),
    ("إن السلطات ما زالت تحتجز عشرات الجنود.", "تحتجز", "actual", None),
    ("لم تعلن أي جهة مسؤوليتها عن اغتيال القيادي.", "اغتيال", "actual", None),
    ("وكانت الحركة قد تبنت إطلاق صاروخين على المطار.", "إطلاق", "actual", None),
    ("أكد الجيش أن قواته سيطرت على البلدة.", "سيطرت", "actual", None),
    ("نفى الجيش انسحابه، مؤكدا أن قواته سيطرت على البلدة.", "سيطرت", "actual", None),
    ("لم ينف المتحدث أن القوات انسحبت من المدينة.", "انسحبت", "actual", None),
    ("لم تنسحب القوات بعد مقتل قائدها.", "مقتل", "actual", None),
    ("نفى الجيش انسحابه بعد قصف المدينة.", "قصف", "actual", None),
    ("وصل الوفد في الموعد المقرر بعد مقتل قائده.", "مقتل", "actual", None),
    ("نفى الوزير الخبر. وسيطرت القوات على البلدة.", "سيطرت", "actual", None),
    ("قصفت الطائرات المدينة بعدما نفى الجيش وجودها.", "قصفت", "actual", None),
    ("نفى الجيش أن القوات، التي قصفت المطار، تتبع له.", "قصفت", "actual", None),
]


@pytest.fixture(scope="module")
def extractor() -> ce.Extractor:
    return ce.load()


@pytest.mark.parametrize(("text", "trigger", "factuality", "cue"), CASES)
def test_factuality_and_its_cue(
    extractor: ce.Extractor, text: str, trigger: str, factuality: str, cue: str | None
) -> None:
    event = next(e for e in extractor(text).events if trigger in e.trigger.text)
    assert (event.factuality, [c.text for c in event.factuality_cues]) == (factuality, [cue] if cue else [])
