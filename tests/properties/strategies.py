"""Arabic news text, whole and broken: what the extractor meets in the wild."""

import unicodedata

import regex
from hypothesis import strategies as st

MARKS = "\u064b\u064c\u064d\u064e\u0650\u0651\u0652\u0670"  # not damma: on a first letter it tells a passive
TATWEEL = "\u0640"
CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u200c\u200d\ufeff"
LOOSE = MARKS + TATWEEL + CONTROLS

SENTENCES = (
    "شنت طائرات حربية غارات على مواقع للمسلحين شرق مدينة سرت أمس.",
    "قُتل 12 جنديا وأصيب 30 آخرون في هجوم استهدف حاجزا للجيش في بنغازي الثلاثاء.",
    "وسيطرت قوات سوريا الديمقراطية على بلدة قرب الرقة بعد معارك مع تنظيم داعش.",
    "وقال المتحدث باسم الجيش العراقي إن القوات ستقتحم المدينة خلال أيام.",
    "أعلنت وزارة الدفاع مقتل 5 مدنيين بينهم طفلان في قصف مدفعي على حي سكني.",
    "ونفى مسؤول في الحكومة اليمنية سقوط قتلى في الغارة.",
    "انفجرت سيارة مفخخة أمام مقر للشرطة في كابول، ما أسفر عن مقتل 7 أشخاص على الأقل.",
    "واندلعت اشتباكات بين مسلحي حركة طالبان والقوات الأفغانية في ولاية قندوز.",
    "واعتقلت الشرطة 15 شخصا في بغداد يوم الخميس.",
    "وأفادت وكالة الأنباء السورية بأن الجيش استعاد السيطرة على قريتين في ريف حلب.",
    "وحذر المبعوث الأممي من هجوم وشيك على الحديدة.",
    "لم يسقط أي قتيل في القصف، بحسب مصدر طبي.",
)
PLAIN = "وتشهد المنطقة طقسا معتدلا."  # says nothing of conflict, sport, trade or disaster

_WORDS = sorted({word for sentence in SENTENCES for word in sentence.rstrip(".").split()})
_NOISE = ["«", "»", '"', "“", "”", "(", ")", "،", ":", ".", "؟", "...", "-", "ـ", "\n", "\r\n", "\u00a0", "%", "/"]
_ODD = [
    "😀",
    "<b>",
    "&amp;",
    "ﷺ",
    "ﻻ",
    "\u200f",
    "\u202b",
    "\u0301",
    "U.S.",
    "أ.ف.ب",
    "\x00",
    "\u2028",
    "٢٫٥",
    "2016/12/07",
]

words = st.sampled_from(_WORDS)
news = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
shuffled_news = st.lists(
    st.one_of(words, words, st.sampled_from(_NOISE), st.sampled_from(_ODD), st.integers(0, 9999).map(str)), max_size=40
).map(" ".join)
arabic = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF), max_size=60)
anything = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    arabic,
    shuffled_news,
    st.lists(st.one_of(words, st.sampled_from(list(LOOSE)), st.sampled_from(_ODD)), max_size=30).map("".join),
)


def is_mark(char):
    """Whether a character belongs to the letter before it, by the Unicode that `regex` knows, newer than Python's."""
    return regex.fullmatch(r"\p{M}", char) is not None


def opens_entry(char: str) -> bool:
    """Whether a character may stand before an entry of a list, and so before a sentence: • or 🔴."""
    return unicodedata.category(char) == "So" or char in "•●▪■◆►▶‣⁃➤*|-–—·\ufe0f\u200b\u200c\u200d\u200e\u200f"


def is_loose(char):
    """Whether a character is no letter of its own: a mark (also one written alone, U+FE70), a control, a tatweel."""
    alone = unicodedata.normalize("NFKC", char).strip()  # "\ufe70" is a space with a tanween on it
    return unicodedata.category(char) in ("Cf", "Lm") or (bool(alone) and all(map(is_mark, alone)))


@st.composite
def dressed(draw, text, dress):
    """The text with characters of `dress` put inside its words, between one Arabic letter and the next."""
    out = []
    for here, after in zip(text, text[1:] + " ", strict=True):
        out.append(here)
        if here.isalpha() and after.isalpha() and here > "\u0600":
            out.append(draw(st.sampled_from(["", "", *dress])))
    return "".join(out)
