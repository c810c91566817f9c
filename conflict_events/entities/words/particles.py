"""Prepositions and pronouns of news Arabic by what they tell, folded: one list each for all rules that ask for them."""

from __future__ import annotations

IN = frozenset({"في", "ب"})
"""Where, when, or with what: في الغارة."""
AGAINST = frozenset({"ضد", "مع"})
"""Whom a fight is with: معارك مع الجيش."""
WITHOUT = frozenset({"دون", "بدون", "بلا"})
"""Without what: دون إصابات."""
CAUSE = frozenset({"اثر", "جراء", "نتيجة", "بسبب", "بفعل"})
"""Because of what: جراء القصف. After إثر it is a time as well."""
DURING = frozenset({"خلال", "اثناء", "ابان"})
"""While what went on: خلال الاشتباكات."""
AFTER = frozenset({"بعد", "عقب", "غداة"})
"""After what: عقب الهجوم."""
ABOUT = frozenset({"حول", "بشان", "بخصوص", "حيال", "ازاء"})
"""What is spoken of: بشأن الهجوم."""
POINTING = frozenset({"ه", "ها", "هم", "هما", "هن"})
"""Pronouns of the third person as they are attached: قصفها, مقتلهم."""
THEIRS = POINTING - {"ه"}
"""Those of them that can stand for many: قادتها, قادتهم."""
THEM = THEIRS - {"ها"}
"""Those of them that stand for people in the plural or dual: منازلهم."""
HANDS = frozenset({"يد", "ايدي", "قبضة"})
"""Into whose hands a town falls: سقطت بيد المتمردين, في أيديهم."""
ONE_OF = frozenset({"احد", "احدي"})
"""One of what stands behind it: أحد الجنود."""
TWO = frozenset({"اثنان", "اثنين", "اثنتان", "اثنتين"})
"""The number two, as it stands by itself: اثنان من الجنود."""
SQUARE = frozenset({"مربع", "مربعا", "مربعة"})
"""Words behind a measure that make it one of land: ألف كيلومتر مربع."""
