import pytest

from conflict_events.text.clitics import Clitics
from conflict_events.text.fold import fold

# form: conjunction + preposition + س + ال + word, and - pronoun where the word has one
SPLIT = [
    "والمدينة: و ال مدينة",
    "وبالمدينة: و ب ال مدينة",
    "بالمدينة: ب ال مدينة",
    "كالجيش: ك ال جيش",
    "فالجيش: ف ال جيش",
    "فللجيش: ف ل ال جيش",
    "وللمدينة: و ل ال مدينة",
    "للجيش: ل ال جيش",
    "للجنة: ل ال لجنة",
    "للأمم: ل ال أمم",
    "للسوريين: ل ال سوريين",
    "للقمة: ل ال قمة",
    "للحد: ل ال حد",
    "للذين: ل الذين",
    "والذي: و الذي",
    "والتي: و التي",
    "لله: ل الله",
    "وقتل: و قتل",
    "فقتل: ف قتل",
    "وقوات: و قوات",
    "فقوات: ف قوات",
    "كقوات: ك قوات",
    "بغارة: ب غارة",
    "لمدينة: ل مدينة",
    "سيقتل: س يقتل",
    "ستقتل: س تقتل",
    "سنقتل: س نقتل",
    "وسيقتل: و س يقتل",
    "فسيسيطر: ف س يسيطر",
    "ليقتل: ل يقتل",
    "وليقتل: و ل يقتل",
    "وفي: و في",
    "وعلى: و على",
    "ومن: و من",
    "فمن: ف من",
    "وأن: و أن",
    "فإن: ف إن",
    "وإلى: و إلى",
    "فإلى: ف إلى",
    "وتم: و تم",
    "وهو: و هو",
    # behind a clitic a word that looks like clitic and word
    "ووسط: و وسط",
    "ببلدة: ب بلدة",
    "لبلدة: ل بلدة",
    "وبلدة: و بلدة",
    "لفرنسا: ل فرنسا",
    "بفرنسا: ب فرنسا",
    "وفرنسا: و فرنسا",
    "بلبنان: ب لبنان",
    "ولبنان: و لبنان",
    "ببغداد: ب بغداد",
    "لبغداد: ل بغداد",
    "بكركوك: ب كركوك",
    "وكركوك: و كركوك",
    "ووزارة: و وزارة",
    "لوزارة: ل وزارة",
    "ووكالة: و وكالة",
    "وواشنطن: و واشنطن",
    "بواشنطن: ب واشنطن",
    "وفصائل: و فصائل",
    "ففصائل: ف فصائل",
    "وسيطرة: و سيطرة",
    "بالسيطرة: ب ال سيطرة",
    "وليبيا: و ليبيا",
    "وسجن: و سجن",
    "وألمانيا: و ألمانيا",
    "لإلغاء: ل إلغاء",
    "بإلقاء: ب إلقاء",
    "الألماني: ال ألماني",
    "للألمان: ل ال ألمان",
    "ولإسرائيل: و ل إسرائيل",
    # pronouns
    "جنوده: جنوده - جنود ه",
    "وجنوده: و جنوده - جنود ه",
    "بجنوده: ب جنوده - جنود ه",
    "قواتها: قواتها - قوات ها",
    "لقواتهم: ل قواتهم - قوات هم",
    "مدينته: مدينته - مدينة ه",
    "قتلوه: قتلوه - قتلوا ه",
    "قتلوهم: قتلوهم - قتلوا هم",
    "مستشفاه: مستشفاه - مستشفى ه",
    "أعضاؤه: أعضاؤه - أعضاء ه",
    "مقاتليها: مقاتليها - مقاتلي ها",
    # a word with its pronoun that looks like a proclitic before another word with its pronoun
    "والده: والده - والد ه",
    "وزيرها: وزيرها - وزير ها",
    "ولايته: ولايته - ولاية ه",
    "وفاتهم: وفاتهم - وفاة هم",
    "بيانها: بيانها - بيان ها",
    "وبيانها: و بيانها - بيان ها",
    "لقائه: لقائه - لقاء ه",
    "وصفه: وصفه - وصف ه",
    "كمينهم: كمينهم - كمين هم",
    "فرقته: فرقته - فرقة ه",
    # and a proclitic before one, though the letters spell another
    "واتهمهم: و اتهمهم - اتهم هم",
    "بموجبه: ب موجبه - موجب ه",
    "بدعمه: ب دعمه - دعم ه",
    "وقتلهم: و قتلهم - قتل هم",
    "كقاعدة: ك قاعدة",
]

WHOLE = """
وسط بلدة فرنسا لبنان كوباني وزارة بغداد كركوك ليبيا سيطرة كتائب وكالة واشنطن فصائل بيان كانت فقد وقف بلد بعض لقاء
كل فيما فلسطين فلسطيني فرقة فرق فجر فوج وفد وفاة وثيقة وحدة وحدات واسعة وقع وصل لواء لجنة لغم لاجئ كيلومتر كبير كمين
كردي كوريا كتيبة بيت بيروت بنغازي بحر بري برلمان بشار بوتين سوريا سلاح سجن سكان ستة سنة سيارة سيناء سرت سياسي والي
ولاية وزير والد فر فتح فيلق فاز فعل لدى لكن لقي لندن لحظة كان كما ليس سلم سقط وجه واحد وليد وائل وسام وهران وادي ولي
كاندي كوين كيونغ
وطني فاعل فندق فرع فارس فيديو بنك باب بين بن بلغ بدأ بث برج باريس باكستان بلجيكا بريطانيا ليل ليلة لاحق كابل كنيسة
كندا كلية سفينة سفير سابق ساعة سلطة سعودي سودان سوريون وكالات إلى إلغاء ألقى ألمانيا الله الذي التي التزم ألف
"""


@pytest.mark.parametrize("case", SPLIT)
def test_clitics_come_off(split, case):
    form, _, parts = case.partition(": ")
    word, _, attached = parts.partition(" - ")
    a = split(fold(form), "إ" in form[1:3])
    found = [a.conj, a.prep, "س" * a.future, "ال" * a.det, a.stem]
    assert " ".join(filter(None, found)) == fold(word)
    assert (a.base, a.pron) == (tuple(fold(attached).split()) if attached else (a.stem, ""))


@pytest.mark.parametrize("form", WHOLE.split())
def test_words_that_begin_like_clitics_stay_whole(split, form):
    a = split(fold(form))
    assert not any((a.conj, a.prep, a.future, a.det, a.pron))
    assert a.stem == a.base == fold(form)


@pytest.mark.parametrize("form", ["وإلى", "والي"])
def test_a_hamza_below_tells_and_to_from_governor(split, form):
    assert split(fold(form), "إ" in form[1:3]).conj == ("و" if "إ" in form else "")


@pytest.mark.parametrize("form", ["فسنكور", "بلشون", "كشمون", "لوبيك", "سنتري", "لا", "في", "و", "ب"])
def test_an_unknown_word_keeps_letters_that_may_be_its_own(split, form):
    a = split(form)
    assert (a.conj, a.prep, a.future, a.stem) == ("", "", False, form)


@pytest.mark.parametrize(("form", "stem"), [("وسنكور", "سنكور"), ("والسنكور", "سنكور"), ("بالسنكور", "سنكور")])
def test_an_unknown_word_loses_what_leaves_no_doubt(split, form, stem):
    assert split(form).stem == stem


@pytest.mark.parametrize("form", ["وبالمدينة", "فللجيش", "للجنة", "للذين", "لله", "وسيقتل", "بجنوده", "وإلى"])
def test_the_cut_counts_the_letters_before_the_word(split, form):
    a = split(fold(form), "إ" in form[1:3])
    assert a.cut == len(a.conj) + len(a.prep) + a.future


def test_a_splitter_without_words_splits_only_what_is_sure():
    split = Clitics({}, frozenset())
    assert {split(form).stem for form in ("بلدة", "البلدة", "والبلدة", "للبلدة")} == {"بلدة"}
    assert split("كتاب").stem == "كتاب"


def test_memory_changes_no_answer(split):
    fresh = Clitics(split._vocabulary, split._solid)
    for form in ("وبالمدينة", "والي", "للجنة"):
        assert fresh(form) is fresh(form)
        assert fresh(form) == split(form)
        assert fresh(form, True) == split(form, True)
